# SPDX-License-Identifier: Apache-2.0
# Read by cpack once for each kind of package.
if(CPACK_GENERATOR STREQUAL "TXZ")
  set(CPACK_PACKAGING_INSTALL_PREFIX "/")
endif()
