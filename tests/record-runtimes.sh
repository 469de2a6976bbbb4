#!/bin/sh
# Makes the record of runtimes side by side, on a machine that nobody else uses (about six minutes on two cores), and README.md's table of it.
#   tests/record-runtimes.sh [OUT]      OUT: instead of a new folder under results/; then README.md stays as it is
set -eu
cd "$(dirname "$0")/.."
dotnet build bench -c Release -v quiet
dotnet run -c Release --no-build --project bench -- measure --label runtimes \
    --runtimes net8.0 net9.0 net10.0 --strategies runtime,managed-event-per-handle/net10.0,native-event-per-thread/net10.0 ${1:+--out "$1"}
if [ $# = 0 ]; then
    UPDATE_DOCS=1 dotnet run -c Release --project tests/Bench.Tests -- -class Bench.Tests.Docs.ReadmeTests -class Bench.Tests.Docs.ResultsTests
fi
