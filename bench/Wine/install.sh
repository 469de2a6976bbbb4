#!/bin/sh
# Installs Wine where it is missing and may be installed; otherwise says what to type, and exits with 2.
set -eu

fail() {
    echo "$1" >&2
    exit 2
}

if command -v wine > /dev/null && command -v wineserver > /dev/null; then
    exit 0
fi

install="apt-get install --no-install-recommends wine wine64"
command -v apt-get > /dev/null || fail "Wine is not installed, and neither is apt-get. Install Wine 8 or later with 64-bit support."
if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
    as_root="sudo -n"
else
    fail "Wine is not installed. Type, as root: $install"
fi

echo "Installing Wine ..." >&2
# The package lists of a fresh image are empty or old: they are fetched when the first attempt fails.
# shellcheck disable=SC2086 # as_root and install are several words
$as_root env DEBIAN_FRONTEND=noninteractive $install -y -qq > /dev/null 2>&1 \
    || { $as_root apt-get update -qq >&2 && $as_root env DEBIAN_FRONTEND=noninteractive $install -y -qq > /dev/null; } \
    || fail "Wine could not be installed. Type, as root: $install"
