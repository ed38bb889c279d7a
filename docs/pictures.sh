#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# docs/pictures.sh [BIN_DIR [OUT_DIR]]: the pictures of the README and of docs/design.md, taken by the program itself
# (docs/pictures.py). Needs python3, and montage and convert of Debian's package imagemagick. BIN_DIR is
# build/release/bin where none is given, OUT_DIR docs/pictures. The same programs give the same pictures.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
bin=$(cd "${1:-$root/build/release/bin}" && pwd)
out=${2:-$root/docs/pictures}
sheet_bytes_max=150000 screen_bytes_max=40000
for program in montage convert python3; do
  command -v "$program" >/dev/null || { echo "$program is missing: apt-get install imagemagick python3" >&2; exit 3; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -B "$root/docs/pictures.py" "$bin" "$work"
python3 -B "$root/tests/journeys/people.py" "$bin" "$work/office" --languages km --shots >/dev/null
cp "$work"/office/screens/km-people-*-pad.png "$work/sign-in-khmer.png"

# keep NAME BYTES_MAX: few colours, no dates, so that the same pixels are the same file.
keep() {
  convert "$work/$1.png" +dither -colors 64 -strip -define png:exclude-chunks=date,time "PNG8:$out/$1.png"
  local bytes
  bytes=$(stat -c %s "$out/$1.png")
  echo "$1.png: $((bytes / 1000)) kB"
  [ "$bytes" -lt "$2" ] || { echo "$1.png is larger than $(($2 / 1000)) kB" >&2; exit 1; }
}
mkdir -p "$out"
sheet=()
for page in km lo my th vi zh-Hans en languages; do
  sheet+=("$work/$page.png")
done
montage "${sheet[@]}" -filter Lanczos -resize 392x -tile 4x2 -geometry +4+4 -background '#c9cbc4' \
  "$work/seven-languages.png"
keep seven-languages "$sheet_bytes_max"
for name in sign-in-khmer library-khmer library-english-wide settings-english \
  lesson-khmer lesson-khmer-dark lesson-khmer-200-percent menu-khmer-200-percent lesson-urdu \
  item-burmese choice-burmese-contrast matching-english questions-vietnamese hand-in-vietnamese \
  result-lao export-thai keyboard-thai; do
  keep "$name" "$screen_bytes_max"
done
