#!/bin/sh
# Installs Debian's Chromium where it is missing and may be installed. The tests that need it are skipped without it, and say so.
set -eu

if command -v chromium > /dev/null || ! command -v apt-get > /dev/null || [ "$(id -u)" -ne 0 ]; then
    exit 0
fi

install="apt-get install --no-install-recommends --yes chromium"
# shellcheck disable=SC2086 # install is several words
install() {
    env DEBIAN_FRONTEND=noninteractive $install >&2
}

echo "Installing Chromium for the tests that look at a page: $install" >&2
if ! install; then
    # The package lists of a fresh image are empty or old.
    echo "That failed; once more with new package lists ..." >&2
    { apt-get update >&2 && install; } || echo "Chromium could not be installed: those tests are skipped." >&2
fi
