#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# contact-sheets.sh [OUT_DIR] [BIN_DIR]: takes the journey with a picture of every screen and lays them out, a sheet a
# language, as OUT_DIR/contact/LANGUAGE.png: for looking at. Needs ImageMagick (package imagemagick).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../out}
bin=${2:-$here/../../build/release/bin}
mkdir -p "$out/contact"
python3 -B "$here/journey.py" "$bin" "$out" --all-shots
for language in km lo my th vi zh-Hans ur en; do
  montage "$out/screens/$language-"[0-9]*.png -tile 6x -geometry 400x300+4+4 "$out/contact/$language.png"
  echo "$out/contact/$language.png"
done
