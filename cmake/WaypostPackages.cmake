# SPDX-License-Identifier: Apache-2.0
# Third parties, by the names that pkg-config gives them on Debian.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

function(waypost_package target)
  pkg_check_modules(${target} REQUIRED IMPORTED_TARGET ${ARGN})
  add_library(package_${target} INTERFACE)
  target_link_libraries(package_${target} INTERFACE PkgConfig::${target})
endfunction()

waypost_package(fmt fmt)
waypost_package(icu icu-uc icu-i18n)
waypost_package(fribidi fribidi)
waypost_package(harfbuzz harfbuzz)
waypost_package(freetype freetype2)
waypost_package(cairo cairo)
waypost_package(sqlite sqlite3)
waypost_package(sodium libsodium)
waypost_package(simdjson simdjson)
waypost_package(zip libzip)
waypost_package(md libmd)
waypost_package(md4c md4c)
waypost_package(pugixml pugixml)
waypost_package(sdl sdl2)
# Its only option is -D_REENTRANT, which glibc does not read and which would keep a precompiled header from being used.
set_property(TARGET PkgConfig::sdl PROPERTY INTERFACE_COMPILE_OPTIONS "")
waypost_package(imgui imgui)
waypost_package(lua lua5.4-c++)
waypost_package(png libpng)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  waypost_package(seccomp libseccomp)
endif()
