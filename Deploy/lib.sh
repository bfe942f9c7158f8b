# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Shared by the scripts beside it: finding the toolchain and installing the Debian packages that are missing.

say() { printf '%s\n' "$*" >&2; }

# Ends with what to do when there is no Swift toolchain.
need_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    say "There is no Swift toolchain on this machine (no 'swift' in PATH)."
    say "Install Swift 6.2 or newer for Debian 12 as swift.org/install describes, put its usr/bin into PATH, and run this again."
    exit 69
  fi
  local output version
  if ! output=$(swift --version 2>&1); then
    say "swift is there but does not start:"
    say "$output"
    say "On Debian the toolchain needs the packages that swift.org/install lists."
    exit 69
  fi
  version=$(printf '%s\n' "$output" | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  case $version in
    '' | [0-5].* | 6.[01])
      say "Tagid needs Swift 6.2 or newer (swift.org/install); this is: ${version:-unknown}"
      exit 69
      ;;
  esac
}

# need_packages PACKAGE...: installs what is missing, or says what to install when this user may not.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; }; then
      root=(sudo)
    else
      say "These Debian packages are missing: ${missing[*]}"
      say "Ask an administrator to run:  apt-get install -y --no-install-recommends ${missing[*]}"
      exit 77
    fi
  fi
  say "Installing Debian packages: ${missing[*]}"
  local log
  log=$(mktemp)
  # The lists of a fresh machine are empty; they are fetched only when the packages are not found in the ones there.
  if ! "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
    "${root[@]}" apt-get update >>"$log" 2>&1 || true
    if ! "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
      tail -n 15 "$log" >&2
      say "apt-get could not install: ${missing[*]} (its whole output: $log)"
      exit 69
    fi
  fi
  rm -f "$log"
}

# need_postfix: installs Postfix without a set-up of its own; says no beside another mail server.
need_postfix() {
  [ -x /usr/sbin/postfix ] && return 0
  [ -e /usr/sbin/sendmail ] && return 1
  if [ "$(id -u)" -eq 0 ] && command -v debconf-set-selections >/dev/null 2>&1; then
    echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
  fi
  need_packages postfix
}

# What building and running Tagid needs beside the toolchain.
BUILD_PACKAGES=(libcurl4-openssl-dev libssl-dev libxml2-dev libzip-dev libcsv-dev pkg-config git tzdata ca-certificates)

# Builds the program as it is shipped and prints the path of the executable.
build_release() {
  say "Building the release (the first time takes a minute or two) ..."
  local log
  log=$(mktemp)
  if ! swift build -c release --static-swift-stdlib --scratch-path .build-static --product tagid >"$log" 2>&1; then
    grep -E 'error:' "$log" >&2 || tail -n 20 "$log" >&2
    say "The build failed (its whole output: $log)"
    exit 70
  fi
  rm -f "$log"
  printf '%s\n' "$PWD/.build-static/release/tagid"
}
