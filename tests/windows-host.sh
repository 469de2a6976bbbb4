#!/bin/sh
# The host as a Windows user has it, on Linux: tests/windows-host.sh FOLDER. FOLDER has an env.sh, and below its WINEPREFIX a Windows .NET SDK at
# C:\Program Files\dotnet: a rig that is no part of this repository. The last line counts. What this cannot show, docs/WINDOWS.md says.
set -u

[ $# -eq 1 ] && [ -f "$1/env.sh" ] || { echo "usage: tests/windows-host.sh FOLDER, in which env.sh names a Wine prefix with a Windows .NET SDK" >&2; exit 2; }
tree=$(cd "$(dirname "$0")/.." && pwd)
. "$1/env.sh"
export LC_ALL=C.UTF-8 # Wine takes the variables' letters for UTF-8
work="$WINEPREFIX/drive_c/src/io"
bench='bench\bin\Release\net10.0\Bench.exe'
case='*Perf_FileStream.ReadByte(*Asynchronous*'
log=$(mktemp -d)
passed=0 failed=0 skipped=0

pass() {
    passed=$((passed + 1))
    echo "passed   $1"
}

# fail NAME REASON
fail() {
    failed=$((failed + 1))
    echo "failed   $1: $2"
    tail -n 15 "$log/out" "$log/err" | sed 's/^/    /'
}

# not_here NAME REASON
not_here() {
    skipped=$((skipped + 1))
    echo "skipped  $1: $2"
}

# check NAME EXIT_CODE PATTERN COMMAND...: runs it, without a console. What it writes has to match the pattern (of grep -E) somewhere.
check() {
    name=$1 code=$2 pattern=$3
    shift 3
    begin=$(date +%s)
    timeout "${LIMIT:-1200}" "$@" > "$log/out" 2> "$log/err" < /dev/null
    found=$?
    if [ $found -ne "$code" ]; then
        fail "$name" "exit code $found instead of $code in $(($(date +%s) - begin)) s"
    elif [ -n "$pattern" ] && ! grep -Eq -- "$pattern" "$log/out" "$log/err"; then
        fail "$name" "no '$pattern'"
    elif grep -Eq '^ +at [A-Za-z]+\..*\)' "$log/err"; then
        fail "$name" "a stack trace"
    else
        pass "$name ($(($(date +%s) - begin)) s)"
    fi
}

# one NAME PATTERN: of what the last check wrote to stderr, exactly one line matches.
one() {
    count=$(grep -Ec -- "$2" "$log/err")
    [ "$count" -eq 1 ] && pass "$1" || fail "$1" "$count lines match '$2'"
}

# refused NAME PATTERN COMMAND...: exit code 2, and one line that says why.
refused() {
    name=$1 pattern=$2
    shift 2
    check "$name" 2 "$pattern" "$@"
    one "$name: one line" .
}

measure() {
    check "$1" 0 'results|record' wine "$bench" measure --filter "$case" --strategies native-event,managed-event --rounds 2 --out "$2"
}

rm -rf "$work"
git clone --quiet "$tree" "$work"
cd "$work" || exit 2
# BenchmarkDotNet.Diagnostics.Windows is served by the public gallery only.
sed -i '/BenchmarkDotNet.Diagnostics.Windows/d' bench/Bench.csproj
commit() { git -c user.name=rig -c user.email=rig@localhost commit --quiet --all --allow-empty --message "$1"; }
commit "As it can be built here"
commit "Nothing"

check "dotnet build" 0 '0 Error' wine dotnet build bench -c Release -nologo
[ "$failed" -eq 0 ] || exit 1
check "--version" 0 '[0-9]+\.[0-9]+' wine "$bench" --version
check "strategies" 0 'legacy-callback' wine "$bench" strategies
check "README's call, elevated: a result" 0 'ReadByte.*native-event' wine "$bench" --filter "$case" --strategies native-event,legacy-callback --job dry
one "one warning for what ETW cannot do" '^bench: ETW does not work here'
check "the same with --allocations" 0 'ReadByte.*native-event' wine "$bench" --filter "$case" --strategies native-event --job dry --allocations
one "one warning for the allocations" '^bench: ETW does not work here .*allocations'
check "costs, elevated" 0 'native-event .*cached-file' wine "$bench" costs --strategies native-event
one "one warning for what costs cannot count" '^bench: ETW does not work here'

measure "measure, by turns" 'results\windows-host'
check "compare across strategies" 0 'native-event' wine "$bench" compare 'results\windows-host' --across-strategies
refused "one folder with itself, in other letters" 'are the same' wine "$bench" compare 'results\windows-host' 'RESULTS/Windows-Host'
refused "RUN.JSON" 'part of a run record' wine "$bench" compare 'results\windows-host\RUN.JSON' --across-strategies
check "compare in five formats" 0 '' wine "$bench" compare 'results\windows-host' --across-strategies --format md,csv,json,html --output 'results\reports'
cat results/reports/* > "$log/out"
if iconv -f utf-8 -t utf-8 "$log/out" > "$log/err" && grep -q '[^ -~]' "$log/out" && ! grep -q "$(printf '\r')" "$log/out"; then
    pass "reports are UTF-8 with line feeds"
else
    fail "reports are UTF-8 with line feeds" "they are not"
fi
check "export" 0 '' wine "$bench" export 'results\windows-host' --strategy native-event --output 'results\exported.json'

# Killed in its second round, and taken up again.
wine "$bench" measure --filter "$case" --strategies native-event,managed-event --rounds 3 --out 'results\killed' > "$log/killed" 2>&1 < /dev/null &
for _ in $(seq 600); do
    [ -n "$(find results/killed -name '*2*.json*' 2> /dev/null)" ] && break
    sleep 1
done
wineserver -k
wait
cp "$log/killed" "$log/out"
[ -d results/killed ] && pass "killed in its second round" || fail "killed in its second round" "it made no record"
check "--resume after a kill" 0 'results' wine "$bench" measure --resume 'results\killed'
check "noise" 0 'fence|noise' wine "$bench" noise --filter "$case" --strategies native-event --rounds 2 --out 'results\noise'
check "compare-commits" 0 'same|inconclusive|faster|slower' \
    wine "$bench" compare-commits HEAD~1..HEAD --filter "$case" --strategies native-event --rounds 2 --out 'results\commits'

refused "a verb that is none" "Did you mean measure" wine "$bench" mesure
refused "a strategy that is none" 'native-event' wine "$bench" measure --strategies no-such-strategy
refused "a folder that is none" 'there is no' wine "$bench" compare 'C:\nowhere' 'D:\nowhere'
refused "a drive that is none" 'Q:' wine "$bench" measure --filter "$case" --strategies native-event --rounds 1 --out 'Q:\record'
rm -rf "$WINEPREFIX/drive_c/deep" # of the run before
deep='C:\deep'
for _ in 1 2 3 4 5 6; do deep="$deep\\a-folder-whose-name-is-long-enough-to-need-six-of-them"; done
measure "a record at a path of more than 260 characters" "$deep\\record"
check "compare of that" 0 'native-event' wine "$bench" compare "$deep\\record" --across-strategies
umlaut='C:\users\Jörg Müller'
mkdir -p "$WINEPREFIX/drive_c/users/Jörg Müller"
check "a user folder with a blank and an umlaut" 0 'native-event' env TEMP="$umlaut" TMP="$umlaut" wine "$bench" costs --strategies native-event
check "a dry run from there" 0 'ReadByte.*native-event' \
    env TEMP="$umlaut" TMP="$umlaut" wine "$bench" --filter "$case" --strategies native-event --job dry --artifacts "$umlaut\\artifacts"
mkdir -p "$log/other-drive"
ln -sfn "$log/other-drive" "$WINEPREFIX/dosdevices/y:"
measure "results on another drive" 'Y:\record'
check "compare of that, with a folder of this one" 0 'native-event' wine "$bench" compare 'Y:\record' 'results\windows-host'
rm -f "$WINEPREFIX/dosdevices/y:"

# Nobody may change the built program's folders: chattr holds for root as well.
program_files="$WINEPREFIX/drive_c/Program Files/io"
mkdir -p "$program_files"
cp -r "$work/." "$program_files/"
if cd "$program_files" && chattr -R +i . 2> /dev/null; then
    refused "measure, from a checkout without rights to write" 'Access|denied|results' wine "$bench" measure --filter "$case" --strategies native-event --rounds 1
    refused "a dry run, from a checkout without rights to write" 'Access|denied|written' wine "$bench" --filter "$case" --strategies native-event --job dry
    check "compare, from a checkout without rights to write" 0 'native-event' wine "$bench" compare 'results\windows-host' --across-strategies
    chattr -R -i .
else
    not_here "a checkout in C:\Program Files without rights to write" "chattr +i cannot be used on this file system"
fi
cd "$work" || exit 2
rm -rf "$program_files"

not_here "counts by ETW" "Wine has none"
not_here "the processor's name" "WMI: Wine's ends the process"
not_here "Ctrl+C" "Wine gives a process without a console none"
not_here "Windows PowerShell 5.1" "it is no package; tests/Bench.Tests runs the scripts with PowerShell 7"
wineserver -k
rm -rf "$log"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
