# SPDX-License-Identifier: Apache-2.0
# The toolchain file of Waypost's own Windows build. The third parties come from the prefix that build.sh makes:
# WAYPOST_WINDOWS_PREFIX (cache or environment), else the path that build.sh names.

include(${CMAKE_CURRENT_LIST_DIR}/recipes/compiler.cmake)

if(NOT WAYPOST_WINDOWS_PREFIX)
  set(WAYPOST_WINDOWS_PREFIX $ENV{WAYPOST_WINDOWS_PREFIX})
endif()
if(NOT WAYPOST_WINDOWS_PREFIX)
  execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/build.sh prefix --path
                  OUTPUT_VARIABLE WAYPOST_WINDOWS_PREFIX OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
if(NOT EXISTS ${WAYPOST_WINDOWS_PREFIX}/complete)
  message(FATAL_ERROR "There are no Windows libraries in '${WAYPOST_WINDOWS_PREFIX}': "
                      "run packaging/windows/build.sh prefix first")
endif()
# Asked for anew at each configure step, for changed recipes have another prefix; the compiler's checks are told.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES WAYPOST_WINDOWS_PREFIX)
list(PREPEND CMAKE_FIND_ROOT_PATH ${WAYPOST_WINDOWS_PREFIX})

# pkg-config sees the prefix only, and static libraries name what they need themselves.
set(ENV{PKG_CONFIG_LIBDIR} ${WAYPOST_WINDOWS_PREFIX}/lib/pkgconfig)
set(ENV{PKG_CONFIG_PATH} "")
set(PKG_CONFIG_ARGN --static)

# Header-only libraries, for everybody as on Linux.
set(CMAKE_CXX_STANDARD_INCLUDE_DIRECTORIES ${WAYPOST_WINDOWS_PREFIX}/include-only)

# One file: the compiler's own libraries inside too.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -Wl,--gc-sections")
set(CMAKE_EXE_LINKER_FLAGS_RELEASE_INIT "-s")

# Tests run under Wine, quietly.
find_program(WAYPOST_WINE NAMES wine64 wine PATHS /usr/lib/wine)
mark_as_advanced(WAYPOST_WINE)
if(WAYPOST_WINE)
  set(CMAKE_CROSSCOMPILING_EMULATOR ${CMAKE_COMMAND} -E env WINEDEBUG=-all ${WAYPOST_WINE})
endif()
