#!/bin/sh
# Plays the chain of .github/workflows/bench-pr.yml on this machine, from the text of a comment to the text of the answer:
#
#   tests/rehearse-pull-request.sh [FILE]      writes the answer into FILE as well
#
# The pull request is made up: a commit on top of HEAD, of no branch, with which one strategy allocates an object more a call.
set -eu

answer=${1:-/dev/null}
case $answer in /*) ;; *) answer=$PWD/$answer ;; esac
cd "$(dirname "$0")/.."
work=$(mktemp -d)
cleanup() {
    git worktree remove --force "$work/pull-request" 2> /dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

strategy=src/IoStrategies/Strategies/NativeEventPerCall.cs
line='nint eventHandle = NativeEvent.Create();'
object='GC.KeepAlive(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(object)));'
git worktree add --quiet --detach "$work/pull-request" HEAD
sed -i "s/^\( *\)$line/\1$object\n&/" "$work/pull-request/$strategy"
git -C "$work/pull-request" -c user.name=rehearsal -c user.email=rehearsal@localhost commit --quiet -am "One object more a call"
head=$(git -C "$work/pull-request" rev-parse HEAD)
git -C "$work/pull-request" show --format='--- the pull request: %h %s' --unified=0 "$head" | grep '^[-+]' >&2

cat > "$work/comment" << 'COMMENT'
Does this cost anything?

@bench -linux_wine -strategies native-event,native-event-per-thread -rounds 8 --filter *Perf_FileStream.Read(fileSize: 1024, userBufferSize: 1024, options: Asynchronous) *Perf_FileStream.Write(fileSize: 1024, userBufferSize: 1024, options: Asynchronous)
COMMENT

bench() { dotnet run -c Release --no-build --project bench -- "$@"; }
dotnet build bench -c Release -v quiet -nologo >&2
echo "--- the comment" >&2 && cat "$work/comment" >&2
BENCH_PLAN=$(bench pr plan --base HEAD --head "$head" < "$work/comment")
export BENCH_PLAN
echo "--- the plan" >&2 && echo "$BENCH_PLAN" >&2
echo "--- the measuring" >&2
# As in the workflow, an answer is written whatever becomes of it.
bench pr run --target linux_wine --out "$work/artifacts/bench-linux_wine" || echo "it ended with $?" >&2
echo "--- the answer" >&2
bench pr comment --artifacts "$work/artifacts" > "$work/answer"
cp "$work/answer" "$answer"
cat "$work/answer"
