# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The prefix: every third party, built statically for Windows, cached outside the tree. Sourced by build.sh.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
recipes=$here/recipes
cache=${WAYPOST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/waypost}
# shellcheck disable=SC2034
jobs=$(nproc)

# In order of need: NAME of the recipe, Debian source package, how it is taken (patched, upstream, or - for none).
libraries() {
  cat <<EOF
zlib - -
headers - -
zstd libzstd patched
fmt fmtlib patched
simdjson simdjson patched
pugixml pugixml patched
md4c md4c upstream
libzip libzip patched
libmd libmd patched
lua lua5.4 patched
sqlite sqlite3 patched
libsodium libsodium patched
png libpng1.6 patched
freetype freetype patched
harfbuzz harfbuzz patched
fribidi fribidi patched
icu icu patched
sdl2 libsdl2 patched
imgui imgui patched
jpeg libjpeg-turbo patched
ogg libogg patched
vorbis libvorbis patched
qrencode qrencode upstream
pixman pixman upstream
cairo cairo patched
EOF
}

# The path names the recipes, without their comments: a changed recipe makes another prefix, and branches do not share
# one by mistake.
prefix_path() {
  local hash
  hash=$( (cd "$recipes" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 grep -HvE '^ *(#|$)' &&
    libraries) | sha256sum)
  echo "$cache/windows-x64-${hash:0:16}"
}

prefix_complete() {
  [ -f "$(prefix_path)/complete" ]
}

# build_library NAME PACKAGE HOW: in a shell of its own, in an empty scratch folder.
build_library() (
  set -euo pipefail
  name=$1
  work=$part.work/$name
  rm -rf "$work"
  mkdir -p "$work" "$cache/sources"
  # shellcheck source=/dev/null
  for recipe in "$recipes"/*.sh; do . "$recipe"; done
  version=0
  if [ "$2" != - ]; then
    cd "$cache/sources"
    # shellcheck disable=SC2034
    version=$(source_version "$2")
    fetch_source "$2" "$work/source" "$3"
    cd "$work/source"
  fi
  set -x
  "build_$name"
  tidy_prefix
  rm -rf "$work"
)

# What compilers and pkg-config read stays; and no path in it names the place of the making.
tidy_prefix() {
  rm -rf "${part:?}"/{bin,share,etc,man} "$part"/lib/{cmake,libpng} "$part"/lib/*.la
  sed -i "s|$part|\${pcfiledir}/../..|g" "$part"/lib/pkgconfig/*.pc
}

# cpu_seconds FILE: what `times` wrote of the children, in its second line.
cpu_seconds() {
  sed -n 2p "$1" | tr 'ms' '  ' | awk '{printf "%d", $1 * 60 + $2 + $3 * 60 + $4}'
}

build_prefix() {
  local prefix begin=$SECONDS library_begin name package how log
  prefix=$(prefix_path)
  part=$prefix.part
  mkdir -p "$cache" "$part/log" "$part/done"
  exec 9>"$cache/windows-x64.lock"
  flock 9
  if prefix_complete; then return 0; fi
  echo "Building the Windows libraries (once) into $prefix …"
  private_apt "$cache/apt" >"$part/log/apt" 2>&1 || show_log_and_stop "Reading the source list failed" "$part/log/apt"
  while read -r name package how; do
    if [ -f "$part/done/$name" ]; then continue; fi
    library_begin=$SECONDS
    log=$part/log/$name
    # In the background, for bash ignores errors inside a function that stands left of ||.
    build_library "$name" "$package" "$how" </dev/null >"$log" 2>&1 9>&- &
    wait $! || show_log_and_stop "$name failed" "$log"
    touch "$part/done/$name"
    printf '  %-10s %4d s\n' "$name" $((SECONDS - library_begin))
  done < <(libraries)
  times >"$part/log/times"
  rm -rf "$part.work" "$part/done"
  touch "$part/complete"
  mv "$part" "$prefix"
  printf 'The Windows libraries took %d s, %d s of processors, and hold %d MB.\n' \
    $((SECONDS - begin)) "$(cpu_seconds "$prefix/log/times")" "$(du -sm "$prefix" | cut -f1)"
}
