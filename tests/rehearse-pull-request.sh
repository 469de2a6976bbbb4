#!/bin/sh
# Plays the chain of .github/workflows/bench-pr.yml on this machine, from the text of a comment to the text of the answer:
#
#   tests/rehearse-pull-request.sh FOLDER [PART ...]      writes FOLDER/PART.md; all parts if none is named
#
# change   the pull request makes one strategy allocate an object more a call; the headline set is measured
# itself   the pull request changes nothing
# faster   the comment has a strategy of its own: an event kept for the thread
# wrong    one that tells a lie about how many bytes it has read
# broken   one that does not compile
#
# Pull requests are made up: commits on top of HEAD, of no branch. ROUNDS=N for fewer rounds than 16.
set -eu

folder=${1:?where the answers go}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
shift
[ $# -gt 0 ] || set -- change itself faster wrong broken
cd "$(dirname "$0")/.."
work=$(mktemp -d)
cleanup() {
    git worktree remove --force "$work/pull-request" 2> /dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

rounds=${ROUNDS:-16}
two='*Perf_FileStream.Read(fileSize: 1024, userBufferSize: 1024, options: Asynchronous) *Perf_FileStream.Write(fileSize: 1024, userBufferSize: 1024, options: Asynchronous)'
many='*Perf_FileStream.Read(fileSize: 1048576, userBufferSize: 4096, options: Asynchronous)'
git worktree add --quiet --detach "$work/pull-request" HEAD
commit() {
    git -C "$work/pull-request" -c user.name=rehearsal -c user.email=rehearsal@localhost commit --quiet --allow-empty -am "$1"
    git -C "$work/pull-request" rev-parse HEAD
}
change() {
    strategy=src/IoStrategies/Strategies/NativeEventPerCall.cs
    line='nint eventHandle = NativeEvent.Create();'
    object='GC.KeepAlive(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(object)));'
    sed -i "s/^\( *\)$line/\1$object\n&/" "$work/pull-request/$strategy"
    commit "One object more a call"
}
comment() {
    case $1 in
        change) printf 'Does this cost anything?\n\n@bench -linux_wine -rounds %s\n' "$rounds" ;;
        itself) printf '@bench -linux_wine -strategies native-event,native-event-per-thread -rounds %s --filter %s\n' "$rounds" "$two" ;;
        faster) idea 'private ManualResetEvent? _done;' 'IoResult.Success(bytes)' ;;
        wrong) idea 'private ManualResetEvent? _done;' 'IoResult.Success(bytes / 2)' ;;
        broken) idea 'private ManualResetEvent? _done' 'IoResult.Success(bytes)' ;;
        *) echo "there is no part $1" >&2; exit 2 ;;
    esac
}
# A comment with a strategy: one event for a file, hence one caller at a time.
idea() {
    printf '@bench -linux_wine -strategies native-event,native-event-per-thread -rounds %s --filter %s\n\n```cs\n' "$rounds" "$many"
    cat << EOF
public sealed class EventOfTheFile : IIoStrategy
{
    public string Id => "event-of-the-file";
    public StrategyTraits Traits { get; } = new() { Pipes = true, MessagePipes = true, Event = EventLifetime.Handle };
    public IoFile Attach(SafeFileHandle handle) => new EventFile(handle, Traits);

    private sealed unsafe class EventFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        $1

        // Who disposes it waits for nobody: the event is closed when the last operation has let go of it.
        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            SafeWaitHandle done = (_done ??= new ManualResetEvent(false)).SafeWaitHandle;
            bool isHeld = false;
            done.DangerousAddRef(ref isHeld);
            IoResult result = Run(direction, buffer, length, fileOffset, done.DangerousGetHandle());
            done.DangerousRelease();
            return result;
        }

        private IoResult Run(IoDirection direction, byte* buffer, int length, long fileOffset, nint done)
        {
            NativeOverlapped overlapped = default;
            (overlapped.OffsetLow, overlapped.OffsetHigh, overlapped.EventHandle) = ((int)fileOffset, (int)(fileOffset >> 32), done | 1);
            nint file = Handle.DangerousGetHandle();
            int isDone = direction == IoDirection.Read
                ? ReadFile(file, buffer, (uint)length, null, &overlapped)
                : WriteFile(file, buffer, (uint)length, null, &overlapped);
            int error = isDone != 0 ? 0 : Marshal.GetLastPInvokeError();
            if (error is not (0 or 997 or 234))
                return IoResult.Failure((uint)error);
            uint bytes;
            do
            {
                isDone = GetOverlappedResult(file, &overlapped, &bytes, 1);
                error = Marshal.GetLastPInvokeError();
            }
            while ((int)Volatile.Read(ref overlapped.InternalLow) == 0x103);
            return isDone != 0 ? $2 : IoResult.Failure((uint)error);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            _done?.Dispose();
        }

        [DllImport("kernel32", SetLastError = true)]
        private static extern int ReadFile(nint file, byte* buffer, uint length, uint* bytes, NativeOverlapped* overlapped);

        [DllImport("kernel32", SetLastError = true)]
        private static extern int WriteFile(nint file, byte* buffer, uint length, uint* bytes, NativeOverlapped* overlapped);

        [DllImport("kernel32", SetLastError = true)]
        private static extern int GetOverlappedResult(nint file, NativeOverlapped* overlapped, uint* bytes, int wait);
    }
}
EOF
    printf '```\n'
}
bench() { dotnet run -c Release --no-build --project bench -- "$@"; }

dotnet build bench -c Release -v quiet -nologo >&2
for part; do
    git -C "$work/pull-request" checkout --quiet --detach "$(git rev-parse HEAD)"
    if [ "$part" = change ]; then head=$(change); else head=$(commit "Nothing"); fi
    comment "$part" > "$work/comment"
    echo "--- $part: the comment" >&2 && cat "$work/comment" >&2
    BENCH_PLAN=$(bench pr plan --base HEAD --head "$head" < "$work/comment")
    export BENCH_PLAN
    echo "--- the plan" >&2 && echo "$BENCH_PLAN" >&2
    echo "--- the measuring" >&2
    # As in the workflow, an answer is written whatever becomes of it.
    bench pr run --target linux_wine --out "$work/$part/bench-linux_wine" || echo "it ended with $?" >&2
    echo "--- the answer" >&2
    bench pr comment --artifacts "$work/$part" > "$folder/$part.md"
    cat "$folder/$part.md"
done
