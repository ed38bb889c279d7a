#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Measures what Waypost promised to cost, beside what a user would pick instead, and says which bar holds.
set -euo pipefail
cd "$(dirname "$0")"
. packaging/lib.sh

usage() {
  cat <<'END_OF_USAGE'
./benchmark.sh [--quick] [--only PARTS] [--json FILE] [--markdown FILE] [--accept] [--runs N] [--no-build]
  (nothing)        builds, measures all, and prints each bar of benchmarks/budget.json: holds or falls short;
                   close everything else first: half an hour on two cores
  --quick          two rounds and short idling: a look, no figures to quote
  --only PARTS     some of peers,counts,text,records,lessons: a comma between two
  --json FILE      every figure
  --markdown FILE  the tables; in a file with the marks `measured: begin` and `measured: end`, between them
  --accept         makes today's counts the accepted ones (benchmarks/accepted.json); measures nothing else
  --runs N         rounds (5)
  --no-build       measures build/release/bin as it is
  --shots DIR      a picture of each program's lesson
Exit 0: every bar that was measured holds; 1: some fall short; 2: wrong usage; 3: nothing could be measured.
END_OF_USAGE
}

runs=5
idle_s=20
quick=no
accept=no
build=yes
parts=peers,counts,text,records,lessons
report_words=()
peer_words=()
while [ $# -gt 0 ]; do
  case $1 in
    --quick) quick=yes; runs=2; idle_s=5; shift ;;
    --accept) accept=yes; parts=counts; shift ;;
    --no-build) build=no; shift ;;
    --json | --markdown | --only | --runs | --shots)
      if [ -z "${2:-}" ]; then usage >&2; exit 2; fi
      case $1 in
        --only) parts=$2 ;;
        --runs) runs=$2 ;;
        --shots) peer_words+=("$1" "$2") ;;
        *) report_words+=("$1" "$2") ;;
      esac
      shift 2 ;;
    --help | -h) usage; exit 0 ;;
    *) echo "benchmark.sh: unknown word: $1" >&2; usage >&2; exit 2 ;;
  esac
done
known_part='(peers|counts|text|records|lessons)'
if ! [[ $parts =~ ^$known_part(,$known_part)*$ && $runs =~ ^[1-9][0-9]*$ ]]; then
  usage >&2
  exit 2
fi

wanted() {
  [[ ,$parts, == *,$1,* ]]
}

has() {
  command -v "$1" >/dev/null
}

skip() {
  echo "skipped: $*" >&2
}

if [ "$build" = yes ]; then
  targets=(programs)
  if wanted text || wanted records || wanted lessons; then
    mkdir -p "$build_dir"
    cmake --preset release -DWAYPOST_BENCHMARKS=ON >"$build_dir/configure.log" 2>&1 ||
      show_log_and_stop "Configuring failed" "$build_dir/configure.log"
    for part in text records lessons; do
      if wanted "$part"; then targets+=("benchmark_$part"); fi
    done
  fi
  build release "${targets[@]}"
fi
bin_dir=$build_dir/bin
if [ ! -x "$bin_dir/waypost" ]; then
  echo "benchmark.sh: $bin_dir/waypost is not there: without --no-build it is built" >&2
  exit 3
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
documents=()

# The peers that this system can build and run; the others are named.
measure_peers() {
  if ! has Xvfb || ! python3 -c 'import ctypes; ctypes.CDLL("libXtst.so.6")' 2>/dev/null; then
    skip "peers: install xvfb and libxtst6 (benchmarks/start/packages.txt)"
    return 0
  fi
  python3 -B benchmarks/peers/lesson.py "$work/lesson"
  # shellcheck disable=SC2046
  if pkg-config --exists Qt5Widgets 2>/dev/null; then
    g++ -O2 -fPIC benchmarks/peers/qt/main.cpp -o "$work/qt-lesson" $(pkg-config --cflags --libs Qt5Widgets)
    peer_words+=(--qt "$work/qt-lesson")
  else
    skip "Qt: install qtbase5-dev"
  fi
  # shellcheck disable=SC2046
  if pkg-config --exists gtk+-3.0 2>/dev/null; then
    gcc -O2 benchmarks/peers/gtk/main.c -o "$work/gtk-lesson" $(pkg-config --cflags --libs gtk+-3.0)
    peer_words+=(--gtk "$work/gtk-lesson")
  else
    skip "GTK: install libgtk-3-dev"
  fi
  if has chromium; then peer_words+=(--chromium); else skip "Chromium: install chromium"; fi
  if [ -x /usr/games/renpy ]; then peer_words+=(--renpy); else skip "Ren'Py: install renpy"; fi
  python3 -B benchmarks/start/measure.py "$bin_dir" --lesson "$work/lesson" --json "$work/peers.json" \
    --runs "$runs" --idle "$idle_s" ${peer_words[@]+"${peer_words[@]}"}
  documents+=("$work/peers.json")
}

status=0
measure_counts() {
  local words=()
  [ "$accept" = no ] || words=(--accept)
  local counted=0
  python3 -B benchmarks/counts/count.py "$bin_dir" --modules tests/benchmarks/modules \
    --json "$work/counts.json" || counted=$?
  [ "$counted" != 77 ] || return 0
  [ "$counted" = 0 ] || exit 3
  python3 -B benchmarks/accepted.py "$work/counts.json" ${words[@]+"${words[@]}"} || status=1
  documents+=("$work/counts.json")
}

# measure_own NAME [WORD…]: a benchmark program of ours.
measure_own() {
  local words=("${@:2}")
  [ "$quick" = no ] || words+=(--quick)
  if [ ! -x "$bin_dir/benchmark_$1" ]; then
    skip "$1: $bin_dir/benchmark_$1 was not built"
    return 0
  fi
  "$bin_dir/benchmark_$1" ${words[@]+"${words[@]}"} --json "$work/$1.json" >&2
  documents+=("$work/$1.json")
}

if wanted peers; then measure_peers; fi
if wanted counts; then measure_counts; fi
if wanted text; then measure_own text; fi
if wanted records; then measure_own records; fi
if wanted lessons; then
  python3 -B benchmarks/lessons/fifty_pages.py "$work/fifty-pages"
  measure_own lessons "$work/fifty-pages"
fi
[ "$accept" = no ] || exit "$status"
if [ ${#documents[@]} = 0 ]; then
  echo "benchmark.sh: nothing could be measured here" >&2
  exit 3
fi
python3 -B benchmarks/report.py "${documents[@]}" ${report_words[@]+"${report_words[@]}"} || status=$?
exit "$status"
