# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Debian 12's source packages, by an apt of its own: its own lists and deb-src lines, the system's mirror, proxy and
# keys. apt checks every file against the signed index.

# The mirror that the system itself takes Debian 12 from.
debian_mirror() {
  local mirror
  # shellcheck disable=SC2016
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(LABEL) $(CODENAME) $(RELEASE)' 'Created-By: Packages' |
    awk '$NF == "bookworm" || $(NF - 1) == "bookworm" || $NF == "stable" || $NF == "oldstable" {print $1}' |
    grep -vE '^cdrom:' | head -n 1 || true)
  echo "${mirror:-http://deb.debian.org/debian/}"
}

# private_apt FOLDER: makes the private apt in FOLDER and reads the list of sources.
private_apt() {
  local folder=$1 mirror
  mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial" "$folder/parts" "$folder/empty"
  cat >"$folder/apt.conf" <<EOF
Dir::State::lists "$folder/lists";
Dir::Cache "$folder/cache";
Dir::Etc::sourcelist "$folder/sources.list";
Dir::Etc::sourceparts "$folder/parts";
APT::Sandbox::User "$(id -un)";
APT::Update::Error-Mode "any";
EOF
  export APT_CONFIG="$folder/apt.conf" APT_EMPTY="$folder/empty"
  mirror=$(env -u APT_CONFIG bash -c "$(declare -f debian_mirror); debian_mirror")
  for mirror in "$mirror" http://deb.debian.org/debian/; do
    echo "deb-src $mirror bookworm main" >"$folder/sources.list"
    if apt-get -q update; then
      return 0
    fi
  done
  echo "No mirror gives the list of Debian 12's source packages." >&2
  return 1
}

# The names of a source package's files. apt leaves out what the current folder holds already, hence another one.
source_files() {
  (cd "$APT_EMPTY" && apt-get -q source --print-uris "$1/bookworm") | sed -n "s/^'[^']*' \([^ ]*\) .*/\1/p"
}

# source_version PACKAGE: the upstream part, 1.0.8 of fribidi_1.0.8-2.1.dsc.
source_version() {
  source_files "$1" | sed -n 's/^[^_]*_\(.*\)\.dsc$/\1/p' | sed -e 's/-[^-]*$//' -e 's/[+~].*//'
}

# fetch_source PACKAGE FOLDER [upstream]: downloads into the current folder what is not there yet and unpacks it with
# Debian's patches; `upstream` is for packages of which Debian's part changes no code.
fetch_source() {
  local package=$1 folder=$2 only=()
  [ "${3:-}" != upstream ] || only=(--tar-only)
  apt-get -q source --download-only "${only[@]}" "$package/bookworm"
  rm -rf "$folder"
  if [ "${3:-}" = upstream ]; then
    mkdir "$folder"
    tar -x -f "$(source_files "$package" | grep -E '\.orig\.tar\.[a-z0-9]+$')" -C "$folder" --strip-components 1
  else
    # The signed index, not the maintainer's own signature, vouches for the files.
    dpkg-source --no-check -x "$(source_files "$package" | grep '\.dsc$')" "$folder"
  fi
}
