#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Prints what Waypost costs to start, to keep open and to turn a page in, as a table in Markdown. ../README.md
# says what each column means. The machine should be otherwise idle.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
  cat <<'END'
benchmarks/start/run.sh [BIN_DIR] [--peers] [--runs N] [--idle SECONDS] [--json FILE] [--shots DIR]
  BIN_DIR   a release build's programs (default: build/release/bin)
  --peers   also measures Chromium and a Qt 5 program with the same lesson; builds the latter
  --json    every single figure       --shots   a picture of each program's lesson, to look at
Installs nothing; where a package is missing it says which.
END
}

bin_dir=build/release/bin
peers=no
words=()
while [ $# -gt 0 ]; do
  case $1 in
    --peers) peers=yes; shift ;;
    --runs | --idle | --json | --shots)
      if [ -z "${2:-}" ]; then usage >&2; exit 2; fi
      words+=("$1" "$2")
      shift 2 ;;
    --help | -h) usage; exit 0 ;;
    -*) echo "run.sh: unknown word: $1" >&2; usage >&2; exit 2 ;;
    *) bin_dir=$1; shift ;;
  esac
done

missing=()
for program in Xvfb xdotool; do
  command -v "$program" >/dev/null || missing+=("$program")
done
if [ "$peers" = yes ]; then
  for program in chromium g++ pkg-config; do
    command -v "$program" >/dev/null || missing+=("$program")
  done
  pkg-config --exists Qt5Widgets 2>/dev/null || missing+=(Qt5Widgets)
fi
if [ ${#missing[@]} -gt 0 ]; then
  { echo "run.sh: missing here: ${missing[*]}. Debian 12 has them in these packages:"
    sed -e 's/ *#.*//' -e '/^$/d' -e 's/^/  /' benchmarks/start/packages.txt; } >&2
  exit 3
fi
if [ ! -x "$bin_dir/waypost" ]; then
  echo "run.sh: $bin_dir/waypost is not there: ./run.sh builds it" >&2
  exit 3
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -B benchmarks/peers/lesson.py "$work/lesson"
if [ "$peers" = yes ]; then
  # shellcheck disable=SC2046
  g++ -O2 -fPIC benchmarks/peers/qt/main.cpp -o "$work/qt-lesson" $(pkg-config --cflags --libs Qt5Widgets)
  words+=(--qt "$work/qt-lesson" --chromium)
fi
python3 -B benchmarks/start/measure.py "$bin_dir" --lesson "$work/lesson" "${words[@]}"
