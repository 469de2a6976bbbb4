#!/bin/sh
# Builds and runs all tests: ./run-tests.sh [--long] [--strategy ID] [options of xunit.v3]. The last line counts.
# --long: the conformance suite does ten times as many operations.
# --strategy ID: conformance, costs and docs of one strategy alone.
set -eu

command -v dotnet > /dev/null || { echo "'dotnet' is not on PATH. Install the .NET 10 SDK: https://dotnet.microsoft.com/download" >&2; exit 2; }
[ -d "${TMPDIR:-/tmp}" ] || { echo "the temporary folder $TMPDIR is not there. Make it, or set TMPDIR to another folder." >&2; exit 2; }

cd "$(dirname "$0")"
sh src/BenchmarkDotNet.Wine/install.sh >&2
sh tests/install-chromium.sh
if [ "${1:-}" = --long ]; then
    CONFORMANCE_LONG=1
    export CONFORMANCE_LONG
    shift
fi

# One project for each thing that is tested.
projects="Comparison.Tests Comparison.Tool.Tests BenchmarkDotNet.Wine.Tests Bench.Tests"
if [ "${1:-}" = --strategy ]; then
    [ $# -ge 2 ] || { echo "--strategy needs the id of a strategy." >&2; exit 2; }
    dotnet run -c Release --project bench -v quiet -- strategies | grep -q "^$2  " || { echo "there is no strategy '$2'. './run-bench.sh strategies' lists them." >&2; exit 2; }
    CONFORMANCE_STRATEGIES=$2
    export CONFORMANCE_STRATEGIES
    shift 2
    projects=Bench.Tests
    set -- -class Bench.Tests.Conformance.ConformanceTests -class Bench.Tests.Diagnosers.CostContractTests -class Bench.Tests.Docs.StrategyPageTests "$@"
fi
for project in $projects; do
    dotnet build "tests/$project" -c Release -v quiet -nologo
done
if [ $# = 0 ]; then
    # The same tests as Windows programs, of the same source: the compiler has said what it had to say.
    for project in $projects; do
        dotnet publish "tests/$project" -c Release -v quiet -nologo -p:WindowsProgram=true -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false
    done
    WINDOWS_PROGRAMS=1
    export WINDOWS_PROGRAMS
fi

# Every project adds what it counted and what failed.
TEST_SUMMARY=$(mktemp)
export TEST_SUMMARY
trap 'rm -f "$TEST_SUMMARY"' EXIT
result=0
for project in $projects; do
    dotnet run -c Release --no-build --project "tests/$project" -- -reporter lines -noColor "$@" || result=1
done
cat "$TEST_SUMMARY"
exit $result
