# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2016,SC2154
# What the recipes share. A recipe is a function build_NAME that runs in the unpacked source of its Debian package and
# installs into $part. From the caller: $part (the prefix in the making), $recipes (this folder), $work (scratch of
# this one library), $version (the source package's upstream version), $jobs.

triplet=x86_64-w64-mingw32

# with_cmake FOLDER [-D…]: the library's own CMake build.
with_cmake() {
  local folder=$1
  shift
  cmake -S "$folder" -B "$work/build" -G Ninja --toolchain "$recipes/compiler.cmake" \
    -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF -DCMAKE_FIND_ROOT_PATH="$part" \
    -DCMAKE_INSTALL_PREFIX="$part" -DCMAKE_INSTALL_LIBDIR=lib "$@"
  cmake --build "$work/build" --parallel "$jobs"
  cmake --install "$work/build"
  rm -rf "$work/build"
}

# with_plain NAME SOURCES [-D…]: the globs SOURCES (joined by ;) below the current folder as libNAME.a.
with_plain() {
  local name=$1 sources=$2
  shift 2
  with_cmake "$recipes/plain" -DNAME="$name" -DFOLDER="$PWD" -DSOURCES="$sources" "$@"
}

# with_configure [ARGUMENT…]: configure of the current folder, and make in the folders of $make_in.
with_configure() {
  local flags folder
  flags=$(grep '^-' "$recipes/flags.txt" | tr '\n' ' ')
  env PKG_CONFIG_LIBDIR="$part/lib/pkgconfig" PKG_CONFIG="pkg-config --static" \
    CC=$triplet-gcc-posix CXX=$triplet-g++-posix AR=$triplet-ar RANLIB=$triplet-ranlib \
    CFLAGS="$flags" CXXFLAGS="$flags" CPPFLAGS="-I$part/include" LDFLAGS="-L$part/lib" \
    ./configure --host=$triplet --build="$(gcc -dumpmachine)" --prefix="$part" \
    --enable-static --disable-shared --disable-dependency-tracking "$@"
  for folder in ${make_in:-.}; do
    make -C "$folder" -j "$jobs"
    make -C "$folder" install
  done
}

# headers FOLDER FILE…: into include/FOLDER of the prefix.
headers() {
  mkdir -p "$part/include/$1"
  cp "${@:2}" "$part/include/$1/"
}

# module NAME LINE…: a pkg-config file, for libraries that have none or one that knows nothing of static linking.
module() {
  mkdir -p "$part/lib/pkgconfig"
  {
    # Relative to the file, so that the prefix may move.
    printf '%s\n' 'prefix=${pcfiledir}/../..' 'libdir=${prefix}/lib' 'includedir=${prefix}/include' ''
    printf '%s\n' "Name: $1" "Description: $1 for Waypost on Windows" "Version: $version"
    printf '%s\n' "${@:2}"
  } >"$part/lib/pkgconfig/$1.pc"
}

# static_module NAME FLAG: adds a compiler flag to a library's own pkg-config file.
static_module() {
  sed -i "s/^Cflags:.*/& $2/" "$part/lib/pkgconfig/$1.pc"
}
