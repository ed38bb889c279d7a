#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds with assertions on, and runs every test. Ends with one line: N passed, N
# failed, N skipped. Exit 0: none failed; 1: some failed; 2: wrong usage; 3: it could not be built.
set -euo pipefail
cd "$(dirname "$0")"
. packaging/lib.sh

usage() {
  cat <<'END'
./test.sh [--long [--minutes N]] [--windows [--compile-only]] [--today] [--no-install]
  (nothing)      every test that is fast, on the release build
  --long         the libraries' tests under address and undefined-behaviour sanitizers, then fuzzers and
                 faults; cut after N minutes (20), saying what was cut
  --windows      cross-builds for Windows (the libraries first, where they are not built yet), runs every
                 library's tests under Wine, and the journey there beside the one on Linux
  --compile-only with --windows: only builds, and looks at what the programs import
  --today        says which facts have expired since; fails nothing
  --no-install   builds with what the system has; installs nothing
END
}

mode=short
minutes=20
install=yes
compile_only=no
while [ $# -gt 0 ]; do
  case $1 in
    --long) mode=long; shift ;;
    --windows) mode=windows; shift ;;
    --compile-only) compile_only=yes; shift ;;
    --today) mode=today; shift ;;
    --minutes)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { usage >&2; exit 2; }
      minutes=$2
      shift 2 ;;
    --no-install) install=no; shift ;;
    --help | -h) usage; exit 0 ;;
    *) echo "test.sh: unknown word: $1" >&2; usage >&2; exit 2 ;;
  esac
done

begin=$SECONDS
lists=(build run test)
[ "$mode" != windows ] || lists+=(windows)
[ "$install" = no ] || install_missing "${lists[@]}"
exec </dev/null
# Texts that are not ours. Where they cannot be had, their tests say "skipped" and why.
if [ "$install" = yes ] && [ "$mode" != today ] && [ "$compile_only" = no ]; then
  timeout 180 tests/text/fetch-corpora.sh >/dev/null 2>&1 || echo "corpora: not all could be fetched"
fi

# One commit has one result for ever: time and seeds come from the commit, or from the changelog where there
# is no git.
commit_time() {
  git log -1 --format=%cd --date=format-local:%Y-%m-%dT%H:%M:%SZ 2>/dev/null ||
    sed -n 's/^## [0-9.]* (\([0-9-]*\)).*/\1T00:00:00Z/p' CHANGELOG.md | head -n 1
}
commit_seed() {
  local hash
  hash=$(git rev-parse HEAD 2>/dev/null || echo 1)
  echo $((16#${hash:0:7}))
}
export TZ=UTC LC_ALL=C.UTF-8
WAYPOST_NOW=$(commit_time)
WAYPOST_SEED=$(commit_seed)
export WAYPOST_NOW WAYPOST_SEED

if [ "$mode" = today ]; then
  exec python3 tests/content/content.py --root . --today "$(date -u +%Y-%m-%d)"
fi

# run_ctest NAME CTEST-WORDS…: results of one round go to $build_dir/NAME.xml; a failing test must not stop
# the count.
run_ctest() {
  local name=$1
  shift
  ctest --test-dir "$build_dir" -N "$@" | sed -n 's/^ *Test *#[0-9]*: //p' >"$build_dir/$name.planned"
  ctest --test-dir "$build_dir" --parallel "$(nproc)" --timeout 300 --output-on-failure --no-tests=ignore \
    --test-output-size-passed 1000000 --test-output-size-failed 1000000 \
    --output-junit "$PWD/$build_dir/$name.xml" "$@" >"$build_dir/$name.log" 2>&1 || true
}

seconds_left() {
  echo $((minutes * 60 - (SECONDS - begin)))
}

# The time of day at which ctest starts no further test.
stop_time() {
  date -d "@$(($(date +%s) + $(seconds_left)))" +%H:%M:%S
}

if [ "$mode" = windows ]; then
  packaging/windows/build.sh prefix
  build windows all
  echo "built: $build_dir/bin/ in $built_s s"
  python3 packaging/windows/check_imports.py "$build_dir"/bin/waypost*.exe
  if [ "$compile_only" = yes ]; then
    echo "1 passed, 0 failed, 0 skipped"
    exit 0
  fi
  # One Wine for all tests: its server outlives each of them.
  export WINEPREFIX=$PWD/$build_dir/wine WINEDEBUG=-all
  # Programs under Wine have no home folder of this system.
  export WAYPOST_CORPORA=${WAYPOST_CORPORA:-$HOME/.cache/waypost/corpora}
  wine=/usr/lib/wine/wine64
  "$wine" wineboot --init >"$build_dir/wine.log" 2>&1 || show_log_and_stop "Wine did not start" "$build_dir/wine.log"
  windows_dir=$build_dir
  build release programs
  build_dir=$windows_dir
  run_ctest windows
  /usr/lib/wine/wineserver64 -k || true
  exec python3 tests/house/count_results.py "$build_dir/windows.xml"
fi

if [ "$mode" = short ]; then
  build release all
  echo "installed: $installed_count packages, $installed_mb MB, $installed_s s"
  echo "built: $build_dir/bin/ in $built_s s"
  run_ctest short -LE long
  exec python3 tests/house/count_results.py "$build_dir/short.xml"
fi

echo "long: $minutes minutes, seed $WAYPOST_SEED, time $WAYPOST_NOW"
cuts=()
results=()
# Building for the sanitizers takes longer than there is time on a slow machine: as many libraries' tests as fit into
# 11/20 of it, another one first for each commit.
mapfile -t libraries < <(ls -d tests/unit/*/ | xargs -n 1 basename | grep -vx support)
first=$((WAYPOST_SEED % ${#libraries[@]}))
watched=() unwatched=()
for library in "${libraries[@]:first}" "${libraries[@]:0:first}"; do
  left=$((minutes * 33 - (SECONDS - begin)))
  status=0
  if [ "$left" -gt 0 ]; then
    timeout "$left" bash -c ". packaging/lib.sh; build sanitize ${library}_test" || status=$?
  else
    status=124
  fi
  case $status in
    0) watched+=("$library") ;;
    124) unwatched+=("$library") ;;
    *) exit "$status" ;;
  esac
done
if [ ${#unwatched[@]} -gt 0 ]; then
  cuts+=("the sanitizers over ${unwatched[*]}: not built in $((minutes * 33)) s")
fi
if [ ${#watched[@]} -gt 0 ]; then
  build_dir=build/sanitize
  names=$(IFS='|'; echo "${watched[*]}")
  run_ctest sanitize -R "^($names)\$" --stop-time "$(stop_time)"
  results+=("$build_dir/sanitize.xml")
fi
if [ "$(seconds_left)" -gt 30 ]; then
  build release all
  # The long tests run in rounds of one for each core. Each prints its seed and how far it came in its share.
  long_tests=$(ctest --test-dir "$build_dir" -N -L long | sed -n 's/^Total Tests: //p')
  rounds=$(((long_tests + $(nproc) - 1) / $(nproc)))
  WAYPOST_LONG_SECONDS=$(($(seconds_left) * 9 / 10 / (rounds > 0 ? rounds : 1)))
  export WAYPOST_LONG_SECONDS
  run_ctest long -L long --timeout $((WAYPOST_LONG_SECONDS + 60))
  results+=("$build_dir/long.xml")
else
  cuts+=("fuzzers and faults: no time was left")
fi
for cut in ${cuts[@]+"${cuts[@]}"}; do
  echo "cut: $cut"
done
exec python3 tests/house/count_results.py --skipped "${#cuts[@]}" ${results[@]+"${results[@]}"}
