# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2016,SC2154
# Windows, pictures, sounds.

# What Waypost never asks of SDL (game controllers, sensors) stays out: it costs start-up time and size.
build_sdl2() {
  with_cmake . -DSDL_STATIC=ON -DSDL_SHARED=OFF -DSDL_TEST=OFF -DSDL2_DISABLE_SDL2MAIN=ON \
    -DSDL_JOYSTICK=OFF -DSDL_HAPTIC=OFF -DSDL_HIDAPI=OFF -DSDL_SENSOR=OFF
  local system
  system=$(sed -n 's/^Libs: *//p' "$part/lib/pkgconfig/sdl2.pc" | tr ' ' '\n' | grep '^-l' |
    grep -vE '^-l(SDL2|mingw32)$' | tr '\n' ' ')
  # Neither -mwindows nor SDL's own main: each program chooses its subsystem and keeps its main.
  module sdl2 'Libs: -L${libdir} -lSDL2' "Libs.private: $system" \
    'Cflags: -I${includedir} -I${includedir}/SDL2 -DSDL_MAIN_HANDLED'
}

build_imgui() {
  with_plain imgui 'imgui*.cpp;misc/cpp/*.cpp' -DINCLUDES=.
  headers imgui ./*.h misc/cpp/*.h
  module imgui 'Libs: -L${libdir} -limgui' 'Libs.private: -limm32' 'Cflags: -I${includedir}/imgui'
}

build_png() {
  with_cmake . -DPNG_SHARED=OFF -DPNG_STATIC=ON -DPNG_TESTS=OFF -DZLIB_ROOT="$part"
  module libpng 'Requires.private: zlib' 'Libs: -L${libdir} -lpng16' 'Cflags: -I${includedir}/libpng16'
}

# Without assembler (which needs nasm) the pixels are the same.
build_jpeg() {
  # It takes a relative folder for one of the source.
  with_cmake . -DENABLE_SHARED=OFF -DWITH_SIMD=OFF -DWITH_TURBOJPEG=OFF -DCMAKE_INSTALL_LIBDIR="$part/lib"
}

build_qrencode() {
  with_cmake . -DWITH_TOOLS=OFF -DWITH_TESTS=OFF -DWITHOUT_PNG=ON
}

build_pixman() {
  make_in=pixman with_configure --disable-gtk --disable-libpng --disable-openmp
  make install-pkgconfigDATA
}

# Fonts by FreeType, papers by PDF and SVG: nothing of the Windows graphics interface.
build_cairo() {
  # Checked string functions would need one more library.
  sed -i 's/-Wp,-D_FORTIFY_SOURCE=2//' configure
  # Debian's patches touch what configure was made of, not what this build uses of it: nothing is to be made anew.
  find . -type f -exec touch -d 2000-01-01 {} +
  find . '(' -name aclocal.m4 -o -name configure -o -name config.h.in -o -name Makefile.in ')' \
    -exec touch -d 2000-01-02 {} +
  make_in=src with_configure --enable-win32=no --enable-win32-font=no --enable-xlib=no \
    --enable-xcb=no --enable-quartz=no --enable-fc=no --enable-ft=yes --enable-png=yes --enable-pdf=yes \
    --enable-svg=yes --enable-ps=yes --enable-gobject=no --enable-trace=no --enable-interpreter=no
  static_module cairo -DCAIRO_WIN32_STATIC_BUILD
}

build_ogg() {
  with_cmake . -DBUILD_TESTING=OFF -DINSTALL_DOCS=OFF
}

build_vorbis() {
  with_cmake . -DOGG_ROOT="$part"
}
