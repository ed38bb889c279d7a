#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds, and opens the player; where there is no screen, takes the whole journey of
# an answer off-screen and leaves its pictures and report in out/index.html.
set -euo pipefail
cd "$(dirname "$0")"
. packaging/lib.sh

usage() {
  cat <<'END'
./run.sh [--headless DIR] [--no-install]
  (nothing)        opens the player; without a screen takes the headless journey into out/
  --headless DIR   takes the headless journey into DIR, screen or not
  --no-install     builds with what the system has; installs nothing
END
}

out_dir=
install=yes
while [ $# -gt 0 ]; do
  case $1 in
    --headless)
      if [ -z "${2:-}" ]; then usage >&2; exit 2; fi
      out_dir=$2
      shift 2 ;;
    --no-install) install=no; shift ;;
    --help | -h) usage; exit 0 ;;
    *) echo "run.sh: unknown word: $1" >&2; usage >&2; exit 2 ;;
  esac
done

[ "$install" = no ] || install_missing build run
# From here on nothing may wait for a key.
exec </dev/null
build release programs

installed_line="installed: $installed_count packages, $installed_mb MB, $installed_s s"
built_line="built: $build_dir/bin/ in $built_s s"

journey() {
  local log=$build_dir/journey.log begin=$SECONDS
  mkdir -p "$out_dir"
  if ! timeout 300 tests/journeys/run-journey.sh "$out_dir" >"$log" 2>&1; then
    show_log_and_stop "The journey failed" "$log"
  fi
  echo "time: download $installed_s s, build $built_s s, journey $((SECONDS - begin)) s"
  echo "$installed_line"
  echo "$built_line"
  sed -n 's/^journey: //p' "$log" | tail -n 3
  echo "look at: $(cd "$out_dir" && pwd)/index.html"
}

if [ -z "$out_dir" ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "$installed_line"
  echo "$built_line"
  echo "opening the player: $build_dir/bin/waypost"
  begin=$SECONDS
  status=0
  "$build_dir/bin/waypost" || status=$?
  # A display that is named but not there ends the player at once, with 3: the world failed.
  if [ "$status" != 3 ] || [ $((SECONDS - begin)) -gt 5 ]; then
    exit "$status"
  fi
  echo "The window could not be opened: taking the headless journey into out/ instead."
  out_dir=out
elif [ -z "$out_dir" ]; then
  echo "There is no screen here: taking the headless journey into out/."
  out_dir=out
fi
journey
