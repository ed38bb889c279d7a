#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# child_links_test.sh PROGRAM: the lesson child runs what a stranger wrote, so it is linked to nothing that
# opens a database, a key, a window or a network.
set -euo pipefail
needed=$(readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
[ -n "$needed" ] || { echo "failed: $1 names no library at all"; exit 1; }
own='liblua5\.4-c\+\+|libfmt|libseccomp|libsimdjson|libpng16'
allowed="^($own|libm|libc|libgcc_s|libstdc\\+\\+|ld-linux-x86-64)\\.so"
wrong=$(grep -vE "$allowed" <<<"$needed" || true)
if [ -n "$wrong" ]; then
  echo "failed: the lesson child is linked to: $(tr '\n' ' ' <<<"$wrong")"
  echo "allowed are: $allowed"
  exit 1
fi
echo "the lesson child is linked to: $(tr '\n' ' ' <<<"$needed")"
