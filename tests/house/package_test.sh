#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# package_test.sh BUILD_DIR: makes the .deb and the archive, unpacks the archive into a folder of its own, and
# runs the programs from there; what they need of fonts, words and modules must have come along.
set -euo pipefail
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v dpkg-shlibdeps >/dev/null; then
  echo "skipped: no package can be made without dpkg-dev"
  exit 77
fi

fail() {
  echo "failed: $1"
  exit 1
}

# XZ at its fastest: what is in it counts here, not how small it is.
if ! cpack --config "$build/CPackConfig.cmake" -G 'DEB;TXZ' -B "$work/packages" \
  -D CPACK_ARCHIVE_THREADS=0 -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip >"$work/log" 2>&1; then
  tail -n 40 "$work/log"
  fail "cpack ended with an error"
fi
deb=$(find "$work/packages" -maxdepth 1 -name '*.deb')
archive=$(find "$work/packages" -maxdepth 1 -name '*.tar.xz')
[ -n "$deb" ] && [ -n "$archive" ] || fail "a package is missing"

mkdir "$work/unpacked" "$work/deb"
tar -xJf "$archive" -C "$work/unpacked" --strip-components=1
dpkg-deb -x "$deb" "$work/deb"

for prefix in "$work/unpacked" "$work/deb/usr"; do
  for program in waypost waypost-author waypost-monitor; do
    "$prefix/bin/$program" --help >"$work/help" 2>&1 </dev/null || fail "$program --help: $(cat "$work/help")"
    [ -s "$work/help" ] || fail "$program --help says nothing"
  done
  for child in waypost-lesson waypost-print; do
    [ -x "$prefix/lib/waypost/bin/$child" ] || fail "$child is missing in $prefix"
  done
  for part in fonts locales locales/keyboards modules; do
    [ -n "$(ls -A "$prefix/lib/waypost/share/$part" 2>/dev/null)" ] || fail "no share/$part in $prefix"
  done
  for document in LICENSE copyright CC-BY-4.0.txt OFL-1.1.txt xkb-data.txt third-parties.md CHANGELOG.md; do
    [ -s "$prefix/share/doc/waypost/$document" ] || fail "$document is missing in $prefix"
  done
done

# The module that came along is read by the child that came along.
for module in "$work"/unpacked/lib/waypost/share/modules/*/; do
  "$work/unpacked/bin/waypost-author" dump "$module" --json >"$work/dump.json" </dev/null ||
    fail "dump of $module"
  grep -q '"id"' "$work/dump.json" || fail "dump of $module says nothing"
done

depends=$(dpkg-deb -f "$deb" Depends)
[[ $depends == *libsdl2* && $depends == *libsqlite3* ]] || fail "the .deb needs only: $depends"
for package in "$deb" "$archive"; do
  echo "$(basename "$package"): $(du -k "$package" | cut -f1) KiB"
done
echo "installed: $(du -sk "$work/unpacked" | cut -f1) KiB"
