# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034
# What run.sh and test.sh share: installing what is missing, configuring, building. Sourced by bash from the
# repository's root; prints nothing but what a person should read.

build_dir=build/release
build_log=$build_dir/build.log
installed_count=0
installed_mb=0
installed_s=0
built_s=0
os_release=${WAYPOST_OS_RELEASE:-/etc/os-release}

# The lists given by name (build run test), one package a line, comments stripped.
package_list() {
  local name
  for name in "$@"; do
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "packaging/packages-$name.txt"
  done
}

# Prints the packages of stdin that dpkg does not have.
missing_packages() {
  local package
  while read -r package; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

system_value() {
  sed -n "s/^$1=//p" "$os_release" 2>/dev/null | tr -d '"' | head -n 1
}

# Waypost is built and tested on Debian 12. Anything else is told so, with the list, before anything is
# changed.
require_debian_12() {
  if [ "$(system_value ID)" = debian ] && [ "$(system_value VERSION_ID)" = 12 ]; then
    return 0
  fi
  {
    echo "This system is $(system_value PRETTY_NAME | sed 's/^$/unknown/')."
    echo "Waypost is built and tested on Debian 12 only; Debian 13 is untested."
    echo "Nothing was installed or changed. Debian 12 needs these packages:"
    package_list "$@" | sed 's/^/  /'
    echo "With their counterparts installed, try: $0 --no-install"
  } >&2
  exit 3
}

# Runs apt-get as root. Its words go into the log, to be shown if it fails.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    env DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"
  fi
}

show_log_and_stop() {
  echo "$1. The end of $2:" >&2
  tail -n 40 "$2" >&2
  exit 3
}

# install_missing LIST…: only what dpkg does not have; where nothing is missing the network is not touched.
install_missing() {
  require_debian_12 "$@"
  local missing begin log
  missing=$(package_list "$@" | sort -u | missing_packages)
  [ -n "$missing" ] || return 0
  begin=$SECONDS
  mkdir -p "$build_dir"
  log=$build_dir/install.log
  # sudo may ask for a password where there is a terminal; without one it must not wait.
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && ! { [ -t 0 ] && sudo -v; }; }; then
      { echo "These packages are missing, and only root may install them:"
        echo "  apt-get install --no-install-recommends $(tr "\n" " " <<<"$missing")"; } >&2
      exit 3
    fi
  fi
  echo "Installing $(echo "$missing" | wc -l) missing packages and what they need (log: $log) …"
  as_root apt-get -q update </dev/null >"$log" 2>&1 || show_log_and_stop "apt-get update failed" "$log"
  # One word a package is wanted here.
  # shellcheck disable=SC2086
  as_root apt-get -q -y --no-install-recommends -o Dpkg::Use-Pty=0 install $missing \
    </dev/null >>"$log" 2>&1 ||
    show_log_and_stop "apt-get install failed" "$log"
  installed_count=$(sed -n 's/.* \([0-9][0-9]*\) newly installed.*/\1/p' "$log" | tail -n 1)
  installed_mb=$(sed -n 's/^Need to get \([0-9.,]*\) MB.*/\1/p' "$log" | tail -n 1 | tr -d , | cut -d. -f1)
  installed_count=${installed_count:-0}
  installed_mb=${installed_mb:-0}
  installed_s=$((SECONDS - begin))
}

# build PRESET TARGET…: quiet; the log is shown when something fails.
build() {
  local preset=$1 begin=$SECONDS
  shift
  build_dir=build/$preset
  build_log=$build_dir/build.log
  mkdir -p "$build_dir"
  : >"$build_log"
  if [ ! -f "$build_dir/build.ninja" ]; then
    cmake --preset "$preset" </dev/null >>"$build_log" 2>&1 ||
      show_log_and_stop "Configuring failed" "$build_log"
  fi
  cmake --build "$build_dir" --parallel "$(nproc)" --target "$@" </dev/null >>"$build_log" 2>&1 ||
    show_log_and_stop "Building failed" "$build_log"
  built_s=$((SECONDS - begin))
}
