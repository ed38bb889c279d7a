#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# player_links_test.sh PLAYER PRINTER: what draws PDFs is loaded by the program that prints, never by the player,
# which starts in front of people (ADR 0020).
set -euo pipefail
needed() { readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'; }
if ! needed "$2" | grep -q '^libcairo\.'; then
  echo "failed: $2 is not linked to cairo, so this test sees nothing"
  exit 1
fi
if needed "$1" | grep '^libcairo\.'; then
  echo "failed: the player is linked to cairo"
  exit 1
fi
echo "the player names $(needed "$1" | wc -l) libraries, cairo is not among them"
