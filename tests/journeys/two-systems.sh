#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# two-systems.sh OUT_DIR LINUX_BIN_DIR WINDOWS_BIN_DIR: the journey on Linux and, under Wine, with the programs for
# Windows; then answers, marks, bundles and pictures of both side by side.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:?OUT_DIR is missing} linux=${2:?LINUX_BIN_DIR is missing} windows=${3:?WINDOWS_BIN_DIR is missing}
if [ ! -x "$linux/waypost" ]; then
  echo "skipped: there is no $linux/waypost to compare with"
  exit 77
fi
mkdir -p "$out"
export WINEPREFIX=${WINEPREFIX:-$out/wine} WINEDEBUG=${WINEDEBUG:--all}
python3 -B "$here/journey.py" "$linux" "$out/linux" --all-shots
# Records, steps, pictures and the stick in a folder that no old code page can say.
windows_out="$out/windows សុខា"
python3 -B "$here/journey.py" "$windows" "$windows_out" --all-shots --runner /usr/lib/wine/wine64
exec python3 -B "$here/compare_systems.py" "$out/linux" "$windows_out" "$linux/waypost-monitor"
