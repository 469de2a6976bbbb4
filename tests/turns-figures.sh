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

# Copies of native-event by their own names: six are the same, one spins for a hundredth of what each operation took, and one is a bad neighbour. Their workload is bare reads.
one='*Perf_CachedFile.Read'
copies() { # NAME STRATEGIES MISRATE [OPTION ...]
  bench measure --unchecked --code tests/turns-contestants.cs --strategies "$2" --filter "$one" --threshold 0.5% --out "$out/$1" "${@:4}" > "$out/$1.txt"
  grep 'harness' "$out/$1.txt"
  bench compare "$out/$1" --across-strategies --baseline same-1 --threshold 0.5% --misrate "$3" --format json --output "$out/$1/report.json"
  python3 -c '
import json, sys
for case in json.load(open(sys.argv[1]))["cases"]:
    print(case["case"]["variant"], case["verdict"], "%.4f" % case["ratio"]["value"])' "$out/$1/report.json"
}
echo "== one percent slower, at 0.5 %, misrate 1e-3, twenty times"
for i in $(seq 20); do
  copies "slower-$i" same-1,slower 1e-3 --seed "$i"
done

# Five pairs of each measuring: a thousandth for each of them.
echo "== A against A, at 0.5 %, misrate 1e-3"
for i in $(seq "$([ "$load" = loaded ] && echo 4 || echo 10)"); do
  copies "same-$i" same-1,same-2,same-3,same-4,same-5,same-6 5e-3 --seed "$i"
done

echo "== the same beside a neighbour"
copies neighbour same-1,neighbour,same-2 2e-3

echo "== one percent slower, until it is settled"
copies settled-slower same-1,slower 1e-3 --until-settled
