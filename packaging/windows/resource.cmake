# SPDX-License-Identifier: Apache-2.0
# waypost_windows_resource(PROGRAM TITLE): gives a program its manifest and its version as Windows shows them; does
# nothing for other systems. The version is that of project().

set(WAYPOST_WINDOWS_FOLDER ${CMAKE_CURRENT_LIST_DIR})

function(waypost_windows_resource program title)
  if(NOT CMAKE_SYSTEM_NAME STREQUAL "Windows")
    return()
  endif()
  enable_language(RC)
  # Four numbers, whatever the version leaves out.
  string(REPLACE "." ";" version_numbers "${PROJECT_VERSION}.0.0.0")
  list(SUBLIST version_numbers 0 4 version_numbers)
  list(JOIN version_numbers "," version_numbers)
  configure_file(${WAYPOST_WINDOWS_FOLDER}/waypost.rc.in ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc @ONLY)
  target_sources(${program} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc)
  set_property(SOURCE ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc APPEND PROPERTY OBJECT_DEPENDS
               ${WAYPOST_WINDOWS_FOLDER}/waypost.manifest)
endfunction()
