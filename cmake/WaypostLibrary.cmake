# SPDX-License-Identifier: Apache-2.0
# waypost_library(NAME LEVEL n [DIRECTORY dir] [DEPENDS library…] [PACKAGES target…])
#
# One folder, one library. Its sources are the .cpp files of the folder. DEPENDS names our own libraries, which must
# stand at a lower level: the configure step stops otherwise. PACKAGES are third parties; they stay private, so that
# their headers reach no other folder.

set_property(GLOBAL PROPERTY WAYPOST_LIBRARIES "")

# waypost_glob_sources(OUT GLOB…): without the files of the other system: NAME_linux.cpp, NAME_windows_test.cpp.
function(waypost_glob_sources out)
  file(GLOB sources CONFIGURE_DEPENDS ${ARGN})
  if(WIN32)
    list(FILTER sources EXCLUDE REGEX "_linux(_test)?\\.cpp$")
  else()
    list(FILTER sources EXCLUDE REGEX "_windows(_test)?\\.cpp$")
  endif()
  set(${out} ${sources} PARENT_SCOPE)
endfunction()

function(waypost_check_level name level)
  foreach(dependency IN LISTS ARGN)
    get_property(dependency_level GLOBAL PROPERTY WAYPOST_LEVEL_${dependency})
    if("${dependency_level}" STREQUAL "")
      message(FATAL_ERROR "${name}: there is no library '${dependency}' (or it is added later than ${name})")
    endif()
    if(NOT dependency_level LESS level)
      message(FATAL_ERROR
        "${name} (level ${level}) may not use ${dependency} (level ${dependency_level}): "
        "a library uses lower levels only, see docs/architecture.md")
    endif()
  endforeach()
endfunction()

function(waypost_library name)
  cmake_parse_arguments(ARG "" "LEVEL;DIRECTORY" "DEPENDS;PACKAGES" ${ARGN})
  if(NOT DEFINED ARG_LEVEL)
    message(FATAL_ERROR "waypost_library(${name}): LEVEL is missing")
  endif()
  if(NOT ARG_DIRECTORY)
    set(ARG_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/${name})
  endif()
  waypost_check_level(${name} ${ARG_LEVEL} ${ARG_DEPENDS})
  set_property(GLOBAL PROPERTY WAYPOST_LEVEL_${name} ${ARG_LEVEL})
  set_property(GLOBAL APPEND PROPERTY WAYPOST_LIBRARIES ${name})

  waypost_glob_sources(sources ${ARG_DIRECTORY}/*.cpp)
  if(NOT sources)
    message(STATUS "${name}: no sources yet")
    add_library(waypost_${name} INTERFACE)
    return()
  endif()
  add_library(waypost_${name} STATIC ${sources})
  get_filename_component(parent ${ARG_DIRECTORY} DIRECTORY)
  target_include_directories(waypost_${name} PUBLIC ${parent})
  target_link_libraries(waypost_${name} PRIVATE waypost_options)
  foreach(dependency IN LISTS ARG_DEPENDS)
    target_link_libraries(waypost_${name} PUBLIC waypost_${dependency})
  endforeach()
  target_link_libraries(waypost_${name} PRIVATE ${ARG_PACKAGES})
  if(WAYPOST_PRECOMPILE AND name STREQUAL base)
    target_precompile_headers(waypost_base PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.hpp)
  elseif(WAYPOST_PRECOMPILE)
    target_precompile_headers(waypost_${name} REUSE_FROM waypost_base)
  endif()
endfunction()

# waypost_program(NAME SOURCES file… DEPENDS library… [PACKAGES target…]): a main() and the libraries it wires.
function(waypost_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PACKAGES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  if(WIN32 AND name MATCHES "^waypost")
    waypost_windows_resource(${name} "Waypost")
  endif()
  target_link_libraries(${name} PRIVATE waypost_options ${ARG_PACKAGES})
  foreach(dependency IN LISTS ARG_DEPENDS)
    target_link_libraries(${name} PRIVATE waypost_${dependency})
  endforeach()
  if(WAYPOST_PRECOMPILE)
    target_precompile_headers(${name} REUSE_FROM waypost_base)
  endif()
endfunction()

# A test runs for a second and compiles for ten: only what it tests is optimised. For Windows a little is: each function
# that is not inlined costs three sections, and its linker takes minutes for tens of thousands. Under sanitizers the
# same holds of what is watched for undefined behaviour.
if(WAYPOST_SANITIZE)
  set(WAYPOST_TEST_OPTIMISATION -O0 -fno-sanitize=undefined)
elseif(WIN32)
  set(WAYPOST_TEST_OPTIMISATION $<$<CONFIG:Release>:-O1>)
else()
  set(WAYPOST_TEST_OPTIMISATION $<$<CONFIG:Release>:-O0>)
endif()

# waypost_test(LIBRARY [DEPENDS library…] [PACKAGES target…]): tests/unit/LIBRARY/*_test.cpp as one program.
# A test may look at the whole house: levels do not bind it.
function(waypost_test name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;PACKAGES" ${ARGN})
  waypost_glob_sources(sources ${CMAKE_SOURCE_DIR}/tests/unit/${name}/*_test.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name}_test ${sources})
  target_link_libraries(${name}_test PRIVATE waypost_options waypost_test_main ${ARG_PACKAGES})
  foreach(dependency IN LISTS name ARG_DEPENDS)
    target_link_libraries(${name}_test PRIVATE waypost_${dependency})
  endforeach()
  if(WAYPOST_PRECOMPILE)
    target_precompile_headers(${name}_test REUSE_FROM waypost_test_precompiled)
  endif()
  target_compile_options(${name}_test PRIVATE ${WAYPOST_TEST_OPTIMISATION})
  if(WIN32)
    # A COFF object file numbers only 32,767 sections unless told otherwise.
    target_compile_options(${name}_test PRIVATE -Wa,-mbig-obj)
  endif()
  target_compile_definitions(${name}_test PRIVATE
    WAYPOST_SOURCE_DIR="${CMAKE_SOURCE_DIR}" WAYPOST_BINARY_DIR="${CMAKE_BINARY_DIR}")
  add_test(NAME ${name} COMMAND ${name}_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()
