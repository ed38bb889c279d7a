#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# check_module.sh WAYPOST_AUTHOR MODULE: `waypost-author check` finds nothing wrong on the day of the commit.
set -euo pipefail
now=()
if [ -n "${WAYPOST_NOW:-}" ]; then
  now=(--now "$WAYPOST_NOW")
fi
exec "$1" check ${now[@]+"${now[@]}"} "$2" </dev/null
