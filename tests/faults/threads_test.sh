#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# threads_test.sh: the libraries' tests and the real player with its store, its lesson child and its reader of modules
# under the thread sanitizer. By hand: it builds build/threads first. Not scripting's tests: they hold a child to half a
# second of computing, and under the sanitizer that is another one.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/lib.sh
mapfile -t tests < <(ls -d tests/unit/*/ | xargs -n 1 basename | grep -vxE "support|scripting" | sed 's/$/_test/')
build threads "${tests[@]}" programs
export TSAN_OPTIONS="halt_on_error=1 exitcode=66 second_deadlock_stack=1"
export WAYPOST_NOW=${WAYPOST_NOW:-2026-12-01T00:00:00Z}
for test in "${tests[@]}"; do
  "$build_dir/bin/$test" | tail -n 2
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 tests/journeys/people.py "$build_dir/bin" "$work" --languages en,km
echo "thread sanitizer: nothing found"
