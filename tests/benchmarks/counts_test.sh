#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# counts_test.sh BIN_DIR: instructions, allocations, files opened and libraries mapped are no more than the last
# accepted ones (benchmarks/accepted.json). Exit 77 where a tool for counting is missing.
set -euo pipefail
bin_dir=$1
tests=$(cd "$(dirname "$0")" && pwd)
benchmarks=$tests/../../benchmarks
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -B "$benchmarks/counts/count.py" "$bin_dir" --modules "$tests/modules" --json "$work/counts.json"
python3 -B "$benchmarks/accepted.py" "$work/counts.json"
