#!/bin/sh
# Makes the record of what nt-hybrid costs beside others, on a machine that nobody else uses (about twenty minutes on two cores).
#   tests/record-hybrid.sh [OUT]      OUT: instead of a new folder under results/
set -eu
cd "$(dirname "$0")/.."
dotnet build bench -c Release -v quiet
dotnet run -c Release --no-build --project bench -- measure --label hybrid --strategies native-event-per-thread,nt-status-block,nt-hybrid,synchronous-handle \
    --filter '*Perf_CachedFile*' '*Perf_RandomAccess.Read(fileSize: 1048576*Async*' '*Perf_RandomAccess.Write(fileSize: 1048576*Async*' '*Perf_FileStream.Read*1048576*4096*Async*' '*Perf_Pipe*' ${1:+--out "$1"}
