#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# run-journey.sh OUT_DIR [BIN_DIR]: the headless journey; pictures, report and index.html into OUT_DIR.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:?OUT_DIR is missing}
bin=${2:-$here/../../build/release/bin}
mkdir -p "$out"
exec python3 "$here/journey.py" "$bin" "$out"
