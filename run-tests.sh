#!/usr/bin/env bash
# Builds and runs all tests; the conformance suite runs under Wine. --long: fifty times as many operations. The last line counts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

source tools/prepare.sh
if [ "${1:-}" = --long ]; then
    export CONFORMANCE_LONG=1
    shift
fi

dotnet build tests/Bench.Tests -c Release --verbosity quiet -nologo
exec dotnet run --project tests/Bench.Tests -c Release --no-build -- -reporter lines -noColor "$@"
