#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# kill_test.sh ROBOT KILLS [SEED]: kills the robot KILLS times at random moments of its work on one record
# folder, then checks that every acknowledged answer is there, the chain whole and the record clean. The same
# for folders that are just being made. Afterwards a robot that acknowledges too early: that must be found, or
# this test could not fail.
set -u
robot=$1
kills=$2
seed=${3:-$RANDOM}
RANDOM=$seed
echo "seed $seed"
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

# How long a start and a few answers take on this machine, so that kills fall all over it, however busy it is.
begin_ns=$(date +%s%N)
"$robot" "$root/calm" 20 >"$root/calm.acknowledged" || { echo "the robot does not work at all"; exit 1; }
calm_ms=$((($(date +%s%N) - begin_ns) / 1000000 + 20))

# wait_at_most MS: a part of it, by chance, and at least a twentieth.
wait_at_most() {
  local ms=$(($1 / 20 + RANDOM % $1))
  sleep "$((ms / 1000)).$(printf '%03d' $((ms % 1000)))"
}

# kill_often NAME TIMES ROBOT-OPTION…
kill_often() {
  local name=$1 times=$2
  shift 2
  for ((i = 1; i <= times; ++i)); do
    "$robot" "$root/$name" 100000 "$@" >>"$root/$name.acknowledged" 2>>"$root/$name.errors" &
    local pid=$!
    # From before the folder is open to well within the answers.
    wait_at_most "$calm_ms"
    kill -9 "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    local code=$?
    if [ "$code" -ne 137 ]; then
      echo "kill $i (seed $seed): the robot ended by itself with exit code $code"
      cat "$root/$name.errors"
      return 1
    fi
  done
}

kill_often honest "$kills" || exit 1
"$robot" "$root/honest" --check "$root/honest.acknowledged" || { echo "FAILED with seed $seed"; exit 1; }
if [ ! -s "$root/honest.acknowledged" ]; then
  echo "nothing was acknowledged between the kills: this says nothing"
  exit 1
fi

for ((i = 1; i <= kills / 4; ++i)); do
  "$robot" "$root/new-$i" 100000 >"$root/new.acknowledged" 2>/dev/null &
  pid=$!
  wait_at_most $((calm_ms / 3 + 1))
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  if ! "$robot" "$root/new-$i" --check "$root/new.acknowledged" >"$root/new.check" 2>&1; then
    cat "$root/new.check"
    echo "FAILED: kill $i of a folder being made, seed $seed"
    exit 1
  fi
done
echo "$((kills / 4)) kills while a folder was being made: all open and clean"

for attempt in 1 2 3 4 5; do
  kill_often hasty 20 --acknowledge-first || exit 1
  if ! "$robot" "$root/hasty" --check "$root/hasty.acknowledged" 2>/dev/null; then
    echo "acknowledging too early was found after $((attempt * 20)) kills, as it must be"
    exit 0
  fi
done
echo "acknowledging too early was not found in 100 kills: this test cannot fail (seed $seed)"
exit 1
