#!/bin/sh
# Runs the benchmarks: ./run-bench.sh [arguments of bench]; without any, bench measure. See README.md.
set -eu

command -v dotnet > /dev/null || { echo "'dotnet' is not on PATH. Install the .NET 10 SDK: https://dotnet.microsoft.com/download" >&2; exit 2; }
[ -d "${TMPDIR:-/tmp}" ] || { echo "the temporary folder $TMPDIR is not there. Make it, or set TMPDIR to another folder." >&2; exit 2; }

# global.json pins the SDK below the repository's folder only; relative paths in the arguments are the caller's.
BENCH_CALLER_FOLDER=$PWD
export BENCH_CALLER_FOLDER
cd "$(dirname "$0")"

# Beside it lies the list of the source that it was built from; without that the build was not finished.
program=bench/bin/Release/net10.0/Bench
if ! { [ -f $program.sources ] && dotnet $program.dll is-current; }; then
    echo "Building bench ..." >&2
    dotnet build bench -c Release -v quiet -nologo >&2
fi
[ $# -gt 0 ] || set -- measure
exec dotnet $program.dll "$@"
