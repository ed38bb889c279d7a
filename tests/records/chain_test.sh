#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# chain_test.sh ROBOT VERIFIER: the verifier of docs/formats follows the chain of a real log, and stops where
# a byte was changed or a line is missing.
set -eu
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
"$1" "$root/data" 20 >/dev/null
cut -c 19- "$root/data/answers.log" | cut -f 1 >"$root/events.jsonl"
python3 "$2" "$root/events.jsonl"

refused() {
  if python3 "$2" "$1" >"$root/said"; then
    echo "the verifier accepted: $3"
    exit 1
  fi
  tail -1 "$root/said"
}
sed '9s/"mark":1000000/"mark":2000000/' "$root/events.jsonl" >"$root/changed.jsonl"
refused "$root/changed.jsonl" "$2" "a changed mark"
sed '9d' "$root/events.jsonl" >"$root/shorter.jsonl"
refused "$root/shorter.jsonl" "$2" "a missing line"
