#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# pictures_test.sh BIN_DIR: docs/pictures.sh still finds its way through the program, and what it makes is what
# the README and docs/design.md show: the same names, none too large, none that no page shows.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
command -v montage >/dev/null || { echo "skipped: montage (package imagemagick) is not installed"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/docs/pictures.sh" "$1" "$work"
diff <(cd "$work" && ls -- *.png) <(cd "$root/docs/pictures" && ls -- *.png) || {
  echo "failed: docs/pictures holds other pictures than docs/pictures.sh makes"
  exit 1
}
for picture in "$root"/docs/pictures/*.png; do
  grep -q "pictures/$(basename "$picture"))" "$root/README.md" "$root/docs/design.md" || {
    echo "failed: no page shows docs/pictures/$(basename "$picture")"
    exit 1
  }
done
