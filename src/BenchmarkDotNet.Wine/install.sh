#!/bin/sh
# Installs Wine where it is missing and may be installed. Otherwise says on stdout what to type, and exits with 2; what apt-get says goes to stderr.
set -eu

fail() {
    echo "$1"
    exit 2
}

if command -v wine > /dev/null && command -v wineserver > /dev/null; then
    exit 0
fi

install="apt-get install --no-install-recommends wine wine64"
command -v apt-get > /dev/null \
    || fail "'wine' is not on PATH, and neither is apt-get. Install Wine 8 or later with 64-bit support; on Debian and Ubuntu, as root: $install"
if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
    as_root="sudo -n"
else
    fail "'wine' is not on PATH; Windows processes are run with Wine here. Type, as root: $install"
fi

# shellcheck disable=SC2086 # as_root and install are several words
install() {
    $as_root env DEBIAN_FRONTEND=noninteractive $install --yes >&2
}

echo "Installing Wine: $as_root $install" >&2
if ! install; then
    # The package lists of a fresh image are empty or old.
    echo "That failed; once more with new package lists ..." >&2
    # shellcheck disable=SC2086
    { $as_root apt-get update >&2 && install; } || fail "Wine could not be installed. Type, as root: $install"
fi
