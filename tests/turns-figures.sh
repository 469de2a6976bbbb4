#!/usr/bin/env bash
# Fills the table of figures of turns, on a machine that nobody else uses: for some hours. Each line it prints is one figure.
#   tests/turns-figures.sh OUT [quiet|loaded]      loaded: eight busy processes beside it
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:?where the records go}
load=${2:-quiet}
mkdir -p "$out"
bench() { dotnet run -c Release --project bench --no-build -- "$@"; }
dotnet build bench -c Release -v quiet

busy=()
trap 'for pid in "${busy[@]}"; do kill "$pid" 2> /dev/null || true; done' EXIT
if [ "$load" = loaded ]; then
  for _ in 1 2 3 4 5 6 7 8; do (while :; do :; done) & busy+=($!); done
fi
repeats=$([ "$load" = loaded ] && echo 20 || echo 50)

echo "== fence, A against A, default rounds: by turns, and by launches"
bench noise --out "$out/noise"
bench noise --no-turns --rounds 10 --out "$out/noise-launches"

echo "== headline set: inconclusive at 1 %, time, harness's own share: by turns, and by launches"
bench measure --threshold 1% --out "$out/headline"
bench measure --threshold 1% --no-turns --rounds 10 --out "$out/headline-launches"

echo "== until settled"
bench measure --filter '*ReadByte*' --strategies native-event,native-event-per-thread,nt-status-block --until-settled --threshold 1% --out "$out/settled"

# A commit of no branch in which native-event takes one percent longer: it spins for a hundredth of what each operation took.
slower() {
  local index tree file=src/IoStrategies/Strategies/NativeEventPerCall.cs
  index=$(mktemp)
  export GIT_INDEX_FILE=$index
  git read-tree HEAD
  git show "HEAD:$file" | python3 tests/one-percent-slower.py > "$index.cs"
  git update-index --cacheinfo "100644,$(git hash-object -w "$index.cs"),$file"
  tree=$(git write-tree)
  unset GIT_INDEX_FILE
  rm -f "$index" "$index.cs"
  git -c user.name=tests -c user.email=tests@localhost commit-tree "$tree" -p HEAD -m "native-event takes one percent longer"
}
verdicts() { python3 -c '
import json, sys
for case in json.load(open(sys.argv[1]))["cases"]: print(case["verdict"], case["ratio"]["value"], case["ratio"]["lower"], case["ratio"]["upper"])' "$1"; }

one='*Perf_FileStream.Read(fileSize: 1048576, userBufferSize: 4096, options: Asynchronous)'
echo "== one percent slower, threshold 0.5 %, 20 times: slower is right"
diff=$(slower)
for i in $(seq 20); do
  bench compare-commits "$(git rev-parse HEAD)..$diff" --allow-dirty --filter "$one" --strategies native-event --seed "$i" --threshold 0.5% --out "$out/slower-$i" > /dev/null
  verdicts "$out/slower-$i/report.json"
done

echo "== A against A, threshold 0.5 %, $repeats times: faster and slower are wrong"
for i in $(seq "$repeats"); do
  bench noise --filter "$one" --seed "$i" --out "$out/same-$i" > /dev/null
  bench compare "$out/same-$i/a" "$out/same-$i/b" --threshold 0.5% --format json --output "$out/same-$i/report.json"
  verdicts "$out/same-$i/report.json"
done
