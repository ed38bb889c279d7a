# SPDX-License-Identifier: Apache-2.0
# The cross-compiler and the flags that the third parties and Waypost share (flags.txt), for 64-bit Windows 7 and later:
#   _WIN32_WINNT, WINVER         mingw-w64's headers would allow Windows 10 otherwise
#   __USE_MINGW_ANSI_STDIO       printf and strtod by the C standard: msvcrt writes 1e+010 and knows no %zu
#   -muse-unaligned-vector-move  GCC aligns the stack to 16 bytes only on Windows and yet moves 32 bytes as if it were
#                                aligned (GCC bug 54412): AVX code would crash

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(triplet x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${triplet}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triplet}-g++-posix)
set(CMAKE_ASM_COMPILER ${triplet}-gcc-posix)
set(CMAKE_RC_COMPILER ${triplet}-windres)

file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/flags.txt waypost_windows_flags REGEX "^-")
list(JOIN waypost_windows_flags " " waypost_windows_flags)
foreach(language IN ITEMS C CXX)
  set(CMAKE_${language}_FLAGS_INIT ${waypost_windows_flags})
  # The level of optimisation is among the flags; CMake's own default would be -O3.
  set(CMAKE_${language}_FLAGS_RELEASE "-DNDEBUG" CACHE STRING "")
endforeach()

list(APPEND CMAKE_FIND_ROOT_PATH /usr/${triplet})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
