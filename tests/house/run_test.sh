#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What ./run.sh does with and without a screen, and that it ends with its six lines. A copy of it runs in a
# folder of its own, where cmake, the player and the journey are small scripts.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
house=$work/house

fail() {
  echo "failed: $1"
  cat "$work/said" 2>/dev/null || true
  exit 1
}

script() {
  mkdir -p "$(dirname "$1")"
  printf '#!/bin/bash\n%s\n' "$2" >"$1"
  chmod +x "$1"
}

mkdir -p "$house/packaging" "$house/build/release/bin"
cp "$root/run.sh" "$house/"
cp "$root"/packaging/lib.sh "$root"/packaging/packages-*.txt "$house/packaging/"
script "$work/bin/cmake" 'exit 0'
script "$house/tests/journeys/run-journey.sh" '
  touch "$1/index.html"
  printf "much else\njourney: 31 answers, 28 marks of 31\n"
  printf "journey: interrupted and resumed\njourney: 1 bundle\n"'

# run EXPECTED-STATUS ENVIRONMENT… -- WORDS…
run() {
  local expected=$1 status=0 environment=()
  shift
  while [ "$1" != -- ]; do
    environment+=("$1")
    shift
  done
  shift
  env -i PATH="$work/bin:$PATH" "${environment[@]}" setsid "$house/run.sh" --no-install "$@" \
    >"$work/said" 2>&1 </dev/null || status=$?
  [ "$status" = "$expected" ] || fail "run.sh $* ended with $status, not $expected"
}

ends_with_six_lines() {
  local patterns=('^installed: [0-9]+ packages, [0-9]+ MB, [0-9]+ s$'
    '^built: build/release/bin/ in [0-9]+ s$'
    '^31 answers' '^interrupted' '^1 bundle$' "^look at: $1/index.html$") line i
  for i in 0 1 2 3 4 5; do
    line=$(tail -n 6 "$work/said" | sed -n "$((i + 1))p")
    [[ $line =~ ${patterns[i]} ]] || fail "line $((i + 1)) of the last six is: $line"
  done
  grep -q '^time: download .* s, build .* s, journey .* s$' "$work/said" || fail "the time is not split"
}

# No screen: the journey into out/, saying so in one line.
run 0 A=B --
ends_with_six_lines "$house/out"
[ "$(grep -c 'no screen' "$work/said")" = 1 ] || fail "it does not say that there is no screen"

# Told to: the journey into the named folder, though there is a screen.
script "$house/build/release/bin/waypost" 'echo "the player is open"'
run 0 DISPLAY=:0 -- --headless "$work/elsewhere"
ends_with_six_lines "$work/elsewhere"
! grep -q 'the player is open' "$work/said" || fail "the player was opened all the same"

# A screen: the player, and its exit status is the command's.
run 0 DISPLAY=:0 --
grep -q '^the player is open$' "$work/said" || fail "the player was not opened"
run 0 WAYLAND_DISPLAY=wayland-0 --
grep -q '^the player is open$' "$work/said" || fail "the player was not opened under Wayland"
script "$house/build/release/bin/waypost" 'exit 1'
run 1 DISPLAY=:0 --

# A screen that is named but not there.
script "$house/build/release/bin/waypost" 'echo "no such display"; exit 3'
run 0 DISPLAY=:99 --
ends_with_six_lines "$house/out"

# A journey, or a build, that fails is shown and fails.
script "$house/tests/journeys/run-journey.sh" 'echo "the bundle is damaged"; exit 1'
run 3 A=B --
grep -q 'the bundle is damaged' "$work/said" || fail "the journey's reason is not shown"
script "$work/bin/cmake" 'echo "error: no such header"; exit 1'
run 3 A=B --
grep -q 'no such header' "$work/said" || fail "the compiler's reason is not shown"
echo "run.sh: no screen, told to, a screen, a screen that is not there, failures"
