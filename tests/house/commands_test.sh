#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What ./run.sh and ./test.sh say and do before anything is built: on another system, with wrong words, with
# packages missing. apt-get, dpkg-query, id and sudo are small scripts here that note how they were called.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"

fail() {
  echo "failed: $1"
  [ ! -s "$work/said" ] || cat "$work/said"
  [ ! -s "$work/calls" ] || cat "$work/calls"
  exit 1
}

# expect_exit STATUS COMMAND…: its words go to $work/said
expect_exit() {
  local expected=$1 status=0
  shift
  "$@" >"$work/said" 2>&1 </dev/null || status=$?
  [ "$status" = "$expected" ] || fail "$* ended with $status, not $expected"
}

fake() {
  printf '#!/bin/bash\necho "%s $*" >>"%s/calls"\n%s\n' "$1" "$work" "$2" >"$work/bin/$1"
  chmod +x "$work/bin/$1"
}

mkdir -p "$work/bin"
printf 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian 12"\n' >"$work/debian-12"
printf 'ID=debian\nVERSION_ID="13"\nPRETTY_NAME="Debian 13"\n' >"$work/debian-13"
printf 'ID=fedora\nVERSION_ID=41\nPRETTY_NAME="Fedora 41"\n' >"$work/fedora"

# Another system is told the list, and nothing is called.
for name in apt-get dpkg-query sudo cmake; do
  fake "$name" 'exit 1'
done
for other in debian-13 fedora nowhere; do
  for command in ./run.sh ./test.sh; do
    : >"$work/calls"
    expect_exit 3 env PATH="$work/bin:$PATH" WAYPOST_OS_RELEASE="$work/$other" "$command"
    grep -q '^  libsdl2-dev$' "$work/said" || fail "$command on $other does not list the packages"
    grep -q 'Nothing was installed or changed' "$work/said" || fail "$command on $other does not say so"
    [ ! -s "$work/calls" ] || fail "$command on $other called something"
  done
done

# Wrong words: exit 2 with the usage, and nothing is called.
for words in './run.sh --fast' './run.sh --headless' './test.sh --minutes' './test.sh --minutes soon' \
  './test.sh x'; do
  # shellcheck disable=SC2086
  expect_exit 2 env PATH="$work/bin:$PATH" $words
  grep -q -- '--no-install' "$work/said" || fail "$words does not show the usage"
done
expect_exit 0 ./run.sh --help
expect_exit 0 ./test.sh --help

# install_missing, as root and as somebody with sudo: one update, one install of what is missing, nothing
# else.
install_with() {
  env PATH="$work/bin:$PATH" WAYPOST_OS_RELEASE="$work/debian-12" bash -c '
    set -euo pipefail
    . packaging/lib.sh
    build_dir=$0/build
    install_missing build run
    echo "installed: $installed_count packages, $installed_mb MB"' "$work"
}
missing='[ "${@: -1}" = cmake ] || [ "${@: -1}" = libmd-dev ] || echo -n installed'
apt='[ "$2" = update ] ||
  printf "0 upgraded, 41 newly installed, 0 to remove\nNeed to get 1,234 MB of archives.\n"'
fake dpkg-query "$missing"
fake apt-get "$apt"
fake sudo 'shift; exec "$@"'
fake id 'echo 0'
: >"$work/calls"
expect_exit 0 install_with
grep -q '^installed: 41 packages, 1234 MB$' "$work/said" || fail "packages and megabytes are not told"
[ "$(grep -c '^apt-get' "$work/calls")" = 2 ] || fail "apt-get is not called twice"
grep -q '^apt-get -q update$' "$work/calls" || fail "no update"
grep -q -- '--no-install-recommends .*install cmake libmd-dev$' "$work/calls" ||
  fail "not just what is missing"
! grep -q '^sudo' "$work/calls" || fail "root called sudo"
fake id 'echo 1000'
: >"$work/calls"
expect_exit 0 install_with
[ "$(grep -c '^sudo' "$work/calls")" = 3 ] || fail "somebody else did not use sudo for both"

# A system that forbids it, or cannot reach its archive, is told so with the reason.
fake sudo 'exit 1'
expect_exit 3 install_with
grep -q 'apt-get install --no-install-recommends cmake libmd-dev' "$work/said" ||
  fail "root's command is not told"
fake id 'echo 0'
fake apt-get 'echo "Could not resolve deb.debian.org"; exit 100'
expect_exit 3 install_with
grep -q 'Could not resolve' "$work/said" || fail "the reason is not told"

# Where nothing is missing, the network is not touched.
fake dpkg-query 'echo -n installed'
: >"$work/calls"
expect_exit 0 install_with
! grep -q '^apt-get\|^sudo' "$work/calls" || fail "apt-get was called though nothing is missing"

# Every list holds packages that Debian 12 could know by name, each once.
duplicate=$(bash -c '. packaging/lib.sh; package_list build run test' | sort | uniq -d)
[ -z "$duplicate" ] || fail "twice in packaging/packages-*.txt: $duplicate"
! bash -c '. packaging/lib.sh; package_list build run test' | grep -qvE '^[a-z0-9][a-z0-9.+-]+$' ||
  fail "no name"

# What is linked or shipped stands in the licence list.
for package in $(bash -c '. packaging/lib.sh; package_list build' | grep -E '^(lib|rapid).*-dev$|^fonts-'); do
  grep -q "| $package |" packaging/third-parties.md || fail "$package is no row of the licence list"
done
echo "commands: other systems, wrong words, root, sudo, no network, nothing missing"
