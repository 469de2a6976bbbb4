#!/bin/sh
# Runs the benchmarks: ./run-bench.sh [arguments of bench]; without any, bench measure. See README.md.
set -eu

command -v dotnet > /dev/null || { echo "'dotnet' is not on PATH. Install the .NET 10 SDK: https://dotnet.microsoft.com/download" >&2; exit 2; }

# global.json pins the SDK below the repository's folder only; relative paths in the arguments are the caller's.
BENCH_CALLER_FOLDER=$PWD
export BENCH_CALLER_FOLDER
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- measure
exec dotnet run -c Release --project bench -- "$@"
