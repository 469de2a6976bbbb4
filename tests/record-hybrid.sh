#!/bin/sh
# Makes the record of what nt-hybrid costs beside others, on a machine that nobody else uses (about ten minutes on two cores).
#   tests/record-hybrid.sh [OUT]      OUT: instead of a new folder under results/
set -eu
cd "$(dirname "$0")/.."
dotnet build bench -c Release -v quiet
dotnet run -c Release --no-build --project bench -- measure --label hybrid --strategies native-event-per-thread,nt-status-block,nt-hybrid,synchronous-handle \
    --filter '*Perf_CachedFile*' '*Perf_RandomAccess.Read(fileSize: 1048576, bufferSize: 4096, options: Asynchronous)' \
    '*Perf_FileStream.Write(fileSize: 1048576, userBufferSize: 4096, options: Asynchronous)' '*Perf_Pipe.*' ${1:+--out "$1"}
