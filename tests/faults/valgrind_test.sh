#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# valgrind_test.sh BIN_DIR: the tests of the store, and of the record those that do no slow hashing, under valgrind. By
# hand: two minutes on one core.
set -euo pipefail
bin=$1
command -v valgrind >/dev/null || { echo "skipped: there is no valgrind"; exit 77; }
check() {
  valgrind --quiet --error-exitcode=67 --leak-check=full --errors-for-leak-kinds=definite "$@"
}
check "$bin/store_test"
check "$bin/records_test" "*tamper*,*chain*,*witness*,*erasing*,*migrated*"
echo "valgrind: nothing found"
