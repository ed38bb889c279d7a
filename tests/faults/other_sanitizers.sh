#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# other_sanitizers.sh [BUILD_DIR]: the record's tests under the thread sanitizer and under valgrind, and the real player
# on a learner's way under the thread sanitizer. By hand: it builds everything once more.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/thread}
command -v valgrind >/dev/null || { echo "skipped: there is no valgrind"; exit 77; }

flags="-fsanitize=thread -g1 -O1"
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="$flags" \
  -DCMAKE_EXE_LINKER_FLAGS=-fsanitize=thread >/dev/null
cmake --build "$build" --target records_test store_test session_test desk_test waypost waypost-lesson locales \
  waypost_fonts modules
export TSAN_OPTIONS="halt_on_error=1 exitcode=66"
for test in store records session desk; do
  "$build/bin/${test}_test"
done
steps=$(mktemp)
data=$(mktemp -d)
trap 'rm -rf "$steps" "$data"' EXIT
cat >"$steps" <<'END'
press new-learner
type "Sokha"
press enrol
wait module/drugs
press module/drugs
press next
press choice/*
press next
expect saving value "saved"
press back
press back
press me
END
"$build/bin/waypost" drive --steps "$steps" --data "$data" --shots "$data"
echo "thread sanitizer: nothing found"

# The hashes of PINs are slow on purpose and say nothing about memory here.
for test in store records; do
  valgrind --quiet --error-exitcode=67 --leak-check=full --errors-for-leak-kinds=definite \
    "build/release/bin/${test}_test" "~*PIN*" "~*5,000*" "~*five wrong*" "~*try*" "~*office's code*" "~*supervisor*"
done
echo "valgrind: nothing found"
