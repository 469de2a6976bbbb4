#!/bin/sh
# Installs Debian's Chromium where it is missing and may be installed. The tests that need it are skipped without it, and say so.
set -eu

if command -v chromium > /dev/null || ! command -v apt-get > /dev/null || [ "$(id -u)" -ne 0 ]; then
    exit 0
fi

echo "Installing Chromium ..." >&2
export DEBIAN_FRONTEND=noninteractive
install="apt-get install --no-install-recommends -y -qq chromium"
# The package lists of a fresh image are empty or old: they are fetched when the first attempt fails.
$install > /dev/null 2>&1 \
    || { apt-get update -qq >&2 && $install > /dev/null; } \
    || echo "Chromium could not be installed." >&2
