#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Cross-builds Waypost for 64-bit Windows on Debian 12:
#   build.sh                  installs what is missing, builds the third parties once, then Waypost in build/windows
#   build.sh prefix           the third parties only (the prefix)
#   build.sh prefix --path    prints the prefix's path and builds nothing: exit 0 if it is complete, 1 if not
#   build.sh prefix --test    builds one program with every library of the prefix and runs it under Wine
#   build.sh programs         Waypost only: exit 3 and the reason if there is no prefix
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
. packaging/lib.sh
. packaging/windows/sources.sh
. packaging/windows/prefix.sh

build_programs() {
  if ! prefix_complete; then
    echo "skipped: the Windows libraries are not built yet (packaging/windows/build.sh prefix)" >&2
    exit 3
  fi
  build windows all
  echo "Waypost for Windows is in build/windows ($built_s s)."
}

test_prefix() {
  local folder
  prefix_complete || { echo "The Windows libraries are not built yet." >&2; exit 3; }
  folder=$(mktemp -d)
  # shellcheck disable=SC2064
  trap "rm -rf '$folder'" EXIT
  cmake -S packaging/windows/prefix-test -B "$folder/build" -G Ninja --toolchain "$here/toolchain.cmake" \
    -DCMAKE_BUILD_TYPE=Release -DFONT="$(find /usr/share/fonts -name 'NotoSansKhmer-Regular.ttf' | head -n 1)" \
    >"$folder/log" 2>&1 || show_log_and_stop "Configuring failed" "$folder/log"
  cmake --build "$folder/build" >"$folder/log" 2>&1 || show_log_and_stop "Building failed" "$folder/log"
  python3 packaging/windows/check_imports.py "$folder/build/prefix_test.exe"
  export WINEPREFIX=${WINEPREFIX:-$folder/wine}
  ctest --test-dir "$folder/build" --output-on-failure
}

case "${1:-} ${2:-}" in
' ')
  install_missing build windows
  build_prefix
  build_programs
  ;;
'prefix ')
  install_missing windows
  build_prefix
  ;;
'prefix --path')
  prefix_path
  prefix_complete
  ;;
'prefix --test') test_prefix ;;
'programs ') build_programs ;;
*)
  sed -n '3,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
  ;;
esac
