#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# valgrind_test.sh BIN_DIR: the libraries' tests under valgrind, of the record those that do no slow hashing. By hand:
# seven minutes on one core. Not of print, for cairo 1.16 loses 768 bytes; nor of what draws or starts lessons: hours.
set -euo pipefail
bin=$1
command -v valgrind >/dev/null || { echo "skipped: there is no valgrind"; exit 77; }
check() {
  valgrind --quiet --error-exitcode=67 --leak-check=full --errors-for-leak-kinds=definite "$@"
}
for library in store crypto formats gfx i18n lesson exchange session desk assessment unicode monitoring; do
  check "$bin/${library}_test"
done
# valgrind starts a program that is not there and only then finds out.
check "$bin/base_test" "~a program that is not there cannot be started"
check "$bin/records_test" "*tamper*,*chain*,*witness*,*erasing*,*migrated*"
echo "valgrind: nothing found"
