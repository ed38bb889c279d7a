#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# threads_test.sh: what has a thread of its own, under the thread sanitizer: the store's thread, the player's
# workers, and the real player with its store, its lesson child and its reader of modules. By hand: it builds
# build/threads first.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/lib.sh
tests=(base_test store_test records_test library_test media_test)
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
