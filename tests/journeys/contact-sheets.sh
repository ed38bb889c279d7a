#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# contact-sheets.sh [OUT_DIR] [BIN_DIR]: takes the journeys with a picture of every screen and lays them out, for
# looking at: OUT_DIR/contact/LANGUAGE.png of the drugs course, LANGUAGE-MODULE.png of every other course,
# LANGUAGE-people.png of the office and LANGUAGE-forms.png of the instruments. Needs ImageMagick (package imagemagick).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../out}
bin=${2:-$here/../../build/release/bin}
mkdir -p "$out/contact"

# sheet NAME PICTURE…: the pictures in rows of six.
sheet() {
  local name=$1
  shift
  montage "$@" -tile 6x -geometry 400x300+4+4 "$out/contact/$name.png"
  echo "$out/contact/$name.png"
}

python3 -B "$here/journey.py" "$bin" "$out" --all-shots
for language in km lo my th vi zh-Hans ur en; do
  sheet "$language" "$out/screens/$language-"[0-9]*.png
done
python3 -B "$here/people.py" "$bin" "$out" --languages km,lo,my,th,vi,zh-Hans,ur,en --shots
for language in km lo my th vi zh-Hans ur en; do
  sheet "$language-people" "$out/screens/$language-people-"[0-9]*.png
done

# The modules that have no Urdu yet.
for language in km lo my th vi zh-Hans en; do
  modules=$out/modules-$language
  rm -rf "$modules"
  python3 -B "$here/every_module.py" "$bin" "$modules" --languages "$language" --shots
  for module in "$here"/../../modules/*/; do
    name=$(basename "$module")
    if [ ! -f "$module/module.lua" ] || [ "$name" = drugs ]; then continue; fi
    sheet "$language-$name" "$modules/screens/$language-"[0-9]*"-$name".*.png
  done
  sheet "$language-forms" "$modules/screens/$language-forms-"*.png
done
