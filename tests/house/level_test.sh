#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# A dependency upwards, sideways or on nothing stops the configure step with its reason; a house in order
# configures. Built from three files in a temporary folder and our own cmake/WaypostLibrary.cmake.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT

# configure LIBRARY-CALLS: writes the small house, configures it and leaves cmake's words in $house/log.
configure() {
  rm -rf "$house/build"
  mkdir -p "$house/low" "$house/high"
  echo 'int low() { return 1; }' >"$house/low/low.cpp"
  echo 'int high() { return 2; }' >"$house/high/high.cpp"
  {
    echo 'cmake_minimum_required(VERSION 3.25)'
    echo 'project(house LANGUAGES CXX)'
    echo 'add_library(waypost_options INTERFACE)'
    echo "include($root/cmake/WaypostLibrary.cmake)"
    echo "$1"
  } >"$house/CMakeLists.txt"
  cmake -G Ninja -S "$house" -B "$house/build" >"$house/log" 2>&1
}

# stops_with WORDS LIBRARY-CALLS
stops_with() {
  if configure "$2"; then
    echo "configuring went through: $2"
    exit 1
  fi
  # cmake breaks its messages into lines
  if ! tr -s '[:space:]' ' ' <"$house/log" | grep -qF "$1"; then
    echo "configuring stopped for another reason than: $1"
    cat "$house/log"
    exit 1
  fi
}

if ! configure 'waypost_library(low LEVEL 0)
                waypost_library(high LEVEL 1 DEPENDS low)'; then
  cat "$house/log"
  exit 1
fi
stops_with 'low (level 1) may not use high (level 2)' \
  'waypost_library(high LEVEL 2)
   waypost_library(low LEVEL 1 DEPENDS high)'
stops_with 'low (level 1) may not use high (level 1)' \
  'waypost_library(high LEVEL 1)
   waypost_library(low LEVEL 1 DEPENDS high)'
stops_with "low: there is no library 'nowhere'" \
  'waypost_library(low LEVEL 1 DEPENDS nowhere)'
stops_with 'LEVEL is missing' 'waypost_library(low)'
echo "level check: one house in order configured, four in disorder stopped"
