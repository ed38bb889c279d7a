# SPDX-License-Identifier: Apache-2.0
# Compiler settings that hold for every target.

option(WAYPOST_WARNINGS_AS_ERRORS "Stop at the first warning" OFF)
set(WAYPOST_SANITIZE "" CACHE STRING "`address` (and undefined behaviour), `thread`, or nothing: build with sanitizers")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

# A cold build spends most of its time reading the standard library's headers. With ccache, objects are worth more.
if(CCACHE_PROGRAM)
  set(precompile_default OFF)
else()
  set(precompile_default ON)
endif()
option(WAYPOST_PRECOMPILE "Read the standard library's headers once" ${precompile_default})

# ASSERT is our own and always on, so NDEBUG only silences the libraries' assertions.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
if(NOT WAYPOST_PRECOMPILE)
  # Precompiled headers serve libraries and programs alike, so both keep the compiler's own default there.
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
endif()

add_library(waypost_options INTERFACE)
target_compile_options(waypost_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Wold-style-cast -Wconversion
  -Wno-sign-conversion -Wno-missing-field-initializers
  -fno-math-errno -ffunction-sections -fdata-sections)
target_link_options(waypost_options INTERFACE -Wl,--gc-sections -Wl,--as-needed)
if(WAYPOST_WARNINGS_AS_ERRORS)
  target_compile_options(waypost_options INTERFACE -Werror)
endif()
if(WAYPOST_SANITIZE)
  if(WAYPOST_SANITIZE STREQUAL "address")
    set(sanitizers -fsanitize=address,undefined)
  elseif(WAYPOST_SANITIZE STREQUAL "thread")
    set(sanitizers -fsanitize=thread)
  else()
    message(FATAL_ERROR "WAYPOST_SANITIZE: `address` or `thread`, not `${WAYPOST_SANITIZE}`")
  endif()
  target_compile_options(waypost_options INTERFACE ${sanitizers} -fno-sanitize-recover=undefined
                                                   -fno-omit-frame-pointer)
  target_link_options(waypost_options INTERFACE ${sanitizers})
  # The usual linker takes half a minute for each test that is watched.
  find_program(GOLD_LINKER ld.gold)
  if(GOLD_LINKER)
    target_link_options(waypost_options INTERFACE -fuse-ld=gold)
  endif()
  target_compile_definitions(waypost_options INTERFACE WAYPOST_SANITIZE=1)
endif()
