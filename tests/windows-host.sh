#!/bin/sh
# The host as a Windows user has it, on Linux: tests/windows-host.sh FOLDER. FOLDER has an env.sh, and below its WINEPREFIX a Windows .NET SDK at
# C:\Program Files\dotnet: a rig that is no part of this repository. The last line counts. What this cannot show, docs/WINDOWS.md says.
set -u

[ $# -eq 1 ] && [ -f "$1/env.sh" ] || { echo "usage: tests/windows-host.sh FOLDER, in which env.sh names a Wine prefix with a Windows .NET SDK" >&2; exit 2; }
tree=$(cd "$(dirname "$0")/.." && pwd)
. "$1/env.sh"
work="$WINEPREFIX/drive_c/src/io"
bench='bench\bin\Release\net10.0\Bench.exe'
case='*Perf_FileStream.ReadByte(*Asynchronous*'
log=$(mktemp -d)
passed=0 failed=0 skipped=0

# check NAME EXIT_CODE PATTERN COMMAND...: runs it; what it writes has to match the pattern (of grep -E) somewhere.
check() {
    name=$1 code=$2 pattern=$3
    shift 3
    timeout "${LIMIT:-900}" "$@" > "$log/out" 2>&1 < /dev/null
    found=$?
    if [ $found -eq "$code" ] && grep -Eq -- "$pattern" "$log/out"; then
        passed=$((passed + 1))
        echo "passed   $name"
    else
        failed=$((failed + 1))
        echo "failed   $name: exit code $found instead of $code, or no '$pattern' in:"
        tail -n 15 "$log/out" | sed 's/^/    /'
    fi
}

# not_here NAME REASON
not_here() {
    skipped=$((skipped + 1))
    echo "skipped  $1: $2"
}

rm -rf "$work"
git clone --quiet "$tree" "$work"
cd "$work" || exit 2
# BenchmarkDotNet.Diagnostics.Windows is served by the public gallery only.
sed -i '/BenchmarkDotNet.Diagnostics.Windows/d' bench/Bench.csproj
git -c user.name=rig -c user.email=rig@localhost commit --quiet --all --message "As it can be built here"

check "dotnet build" 0 '0 Error' wine dotnet build bench -c Release -nologo
check "--version" 0 '[0-9]+\.[0-9]+' wine "$bench" --version
check "strategies" 0 'legacy-callback' wine "$bench" strategies
check "README's call, elevated: a result, and one warning for what ETW cannot do" 0 'ETW does not work here' \
    wine "$bench" --filter "$case" --strategies native-event,legacy-callback --job dry
check "the same with --allocations" 0 'not be seen|watched through EventPipe' \
    wine "$bench" --filter "$case" --strategies native-event --job dry --allocations
check "costs, elevated" 0 'native-event .*cached-file' wine "$bench" costs --strategies native-event
check "measure" 0 'results' wine "$bench" measure --filter "$case" --strategies native-event --rounds 2 --iterationCount 2 --out 'results\windows-host'
check "compare across strategies" 0 'native-event' wine "$bench" compare 'results\windows-host' --across-strategies
check "compare of one folder with itself, in other letters" 2 'same' wine "$bench" compare 'results\windows-host' 'RESULTS/Windows-Host'
check "RUN.JSON" 2 'part of a run record' wine "$bench" compare 'results\windows-host\RUN.JSON' --across-strategies
check "redirected output is UTF-8" 0 'native-event' wine "$bench" compare 'results\windows-host' --across-strategies --format csv
iconv -f utf-8 -t utf-8 "$log/out" > "$log/utf8" 2>&1 && ! grep -q "$(printf '\r')" "$log/utf8" || { echo "failed   csv is no UTF-8 with line feeds"; failed=$((failed + 1)); }

# Killed in its second round, and taken up again.
wine "$bench" measure --filter "$case" --strategies native-event --rounds 3 --iterationCount 2 --out 'results\killed' > "$log/killed" 2>&1 < /dev/null &
for _ in $(seq 120); do
    grep -q 'round 2' "$log/killed" && break
    sleep 1
done
wineserver -k
wait
check "--resume after a kill" 0 'results' wine "$bench" measure --resume 'results\killed'
check "noise" 0 'noise' wine "$bench" noise --filter "$case" --strategies native-event --rounds 2 --iterationCount 2 --out 'results\noise'
check "compare-commits" 0 'HEAD|same|inconclusive|faster|slower' wine "$bench" compare-commits HEAD,HEAD --filter "$case" --strategies native-event --rounds 2 --iterationCount 2
check "a verb that is none" 2 'there is no verb' wine "$bench" no-such-verb
check "a strategy that is none" 2 'native-event' wine "$bench" measure --strategies no-such-strategy
check "a folder that is none" 2 'there is no' wine "$bench" compare 'C:\nowhere' 'D:\nowhere'
deep='C:\deep'
for _ in 1 2 3 4 5 6; do deep="$deep\\a-folder-whose-name-is-long-enough-to-need-six-of-them"; done
check "a record at a path of more than 260 characters" 0 'results|record|deep' \
    wine "$bench" measure --filter "$case" --strategies native-event --rounds 1 --iterationCount 2 --out "$deep\\record"
check "a user folder with a blank and an umlaut" 0 'native-event' env TEMP='C:\users\Jörg Müller' TMP='C:\users\Jörg Müller' \
    wine cmd /c 'mkdir "%TEMP%" & bench\bin\Release\net10.0\Bench.exe costs --strategies native-event'
mkdir -p "$log/other-drive"
ln -sfn "$log/other-drive" "$WINEPREFIX/dosdevices/y:"
check "results on another drive" 0 'record|results|[Yy]:' \
    wine "$bench" measure --filter "$case" --strategies native-event --rounds 1 --iterationCount 2 --out 'Y:\record'
rm -f "$WINEPREFIX/dosdevices/y:"

not_here "counts by ETW" "Wine has none"
not_here "the processor's name" "WMI: Wine's ends the process"
not_here "Ctrl+C" "Wine gives a process without a console none"
not_here "Windows PowerShell 5.1" "it is no package; tests/Bench.Tests runs the scripts with PowerShell 7"
not_here "a checkout in C:\Program Files without rights to write" "Wine lets root write everywhere"
wineserver -k
rm -rf "$log"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
