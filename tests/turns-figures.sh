#!/usr/bin/env bash
# Fills the table of figures of turns (docs/METHODOLOGY.md), on a machine that nobody else uses: for an hour or two. Each line it prints is one figure.
#   tests/turns-figures.sh OUT [quiet|loaded]      loaded: eight busy processes beside it
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:?where the records go}
load=${2:-quiet}
mkdir -p "$out"
bench() { dotnet run -c Release --project bench --no-build -- "$@"; }
dotnet build bench -c Release -v quiet

if [ "$load" = loaded ]; then
  # In a session of their own, as other people's are: Linux divides a CPU between sessions first (autogroup), and a session's share between its processes.
  setsid bash -c 'for _ in 1 2 3 4 5 6 7 8; do (while :; do :; done) & done; wait' & busy=$!
  trap 'kill -- -"$busy"' EXIT
fi
echo "== fence, A against A, default rounds"
bench noise --out "$out/noise"

echo "== headline set: inconclusive at 1 %, time, harness's own share"
bench measure --threshold 1% --out "$out/headline"

echo "== until settled"
bench measure --filter '*ReadByte*' --strategies native-event,native-event-per-thread,nt-status-block --until-settled --threshold 1% --out "$out/settled"

# Copies of native-event by their own names: some are the same, one spins for a hundredth of what each operation took, and one is a bad neighbour. Their workload is bare reads.
one='*Perf_CachedFile.Read'
ids=same-1,same-2,slower
[ "$load" = loaded ] || ids=$ids,same-3,same-4
verdicts() { python3 -c '
import collections, json, sys
cases = json.load(open(sys.argv[1]))["cases"]
for kind in ("same", "slower", "neighbour"):
    of = [case for case in cases if case["case"]["variant"].startswith(kind)]
    if of: print(kind, dict(collections.Counter(case["verdict"] for case in of)), " ".join("%.4f" % case["ratio"]["value"] for case in of))' "$1"; }
copies() { # NAME STRATEGIES [OPTION ...]
  bench measure --unchecked --code tests/turns-contestants.cs --strategies "$2" --filter "$one" --threshold 0.5% --out "$out/$1" "${@:3}" > "$out/$1.txt"
  grep 'the harness' "$out/$1.txt"
  bench compare "$out/$1" --across-strategies --baseline same-1 --threshold 0.5% --format json --output "$out/$1/report.json"
  verdicts "$out/$1/report.json"
}
echo "== one percent slower, and the same, at 0.5 %, misrate 1e-3, twenty times"
for i in $(seq 20); do
  copies "copies-$i" "$ids" --seed "$i"
done

echo "== the same beside a neighbour"
copies neighbour same-1,neighbour,same-2

echo "== two contestants: how long, and until it is settled"
copies two same-1,slower
copies two-settled same-1,slower --until-settled
