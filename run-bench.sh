#!/bin/sh
# Runs the benchmarks: ./run-bench.sh [arguments of bench]. See README.md. Installs Wine if it is missing and it may; all else is C#.
set -eu

fail() {
    echo "run-bench.sh: $1" >&2
    exit 2
}

command -v dotnet > /dev/null || fail "'dotnet' is not on PATH. Install the .NET 10 SDK: https://dotnet.microsoft.com/download"

if ! command -v wine > /dev/null || ! command -v wineserver > /dev/null; then
    install="apt-get install --no-install-recommends wine wine64"
    if [ "$(id -u)" -eq 0 ]; then
        as_root=""
    elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
        as_root="sudo -n"
    else
        fail "Wine is not installed. Type, as root: $install"
    fi
    command -v apt-get > /dev/null || fail "Wine is not installed, and neither is apt-get. Install Wine 8 or later with 64-bit support."
    echo "Installing Wine ..." >&2
    # The package lists of a fresh image are empty or old: they are fetched when the first attempt fails.
    # shellcheck disable=SC2086 # as_root and install are several words
    $as_root env DEBIAN_FRONTEND=noninteractive $install -y -qq > /dev/null 2>&1 \
        || { $as_root apt-get update -qq >&2 && $as_root env DEBIAN_FRONTEND=noninteractive $install -y -qq > /dev/null; } \
        || fail "Wine could not be installed. Type, as root: $install"
fi

# global.json pins the SDK below the repository's folder only; relative paths in the arguments are the caller's.
BENCH_CALLER_FOLDER=$PWD
export BENCH_CALLER_FOLDER
cd "$(dirname "$0")"
exec dotnet run -c Release --project bench -- "$@"
