using Conformance.Support;
using IoStrategies;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Catalog;

/// <summary>
/// Is legacy-callback true to its original, the runtime below .NET 11? Behaviour by behaviour the two are held against each other, so that
/// none is credited to the baseline that the runtime does not have.
/// </summary>
public class RuntimeAndLegacy
{
    private static readonly IIoStrategy s_legacy = IoStrategyCatalog.Get("legacy-callback");
    private static readonly IIoStrategy s_runtime = IoStrategyCatalog.Get("runtime");

    public RuntimeAndLegacy() => Assert.SkipWhen(
        Environment.Version.Major >= 11, $"This is .NET {Environment.Version.Major}, whose own way is no longer the legacy one.");

    [Fact]
    public void Writing_to_a_closed_pipe() => AssertSame(strategy =>
    {
        using var pipe = new StrategyPipe(strategy, IoDirection.Write, bufferSize: 4096);
        pipe.PeerCloses();
        return Told(() => Write(pipe.File));
    });

    [Fact]
    public void A_pending_write_whose_reader_closes() => AssertSame(strategy =>
    {
        using var pipe = new StrategyPipe(strategy, IoDirection.Write);
        PendingCall<int> write = PendingCall.Pending(() => Write(pipe.File));
        pipe.PeerCloses();
        return Told(write);
    });

    [Fact]
    public void Reading_from_a_disconnected_pipe() => AssertSame(strategy =>
    {
        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        pipe.Disconnect();
        return Told(() => pipe.File.Read(new byte[10], 0));
    });

    [Fact]
    public void Reading_from_a_closed_pipe() => AssertSame(strategy =>
    {
        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        pipe.PeerCloses();
        return Told(() => pipe.File.Read(new byte[10], 0));
    });

    [Fact]
    public void A_pending_read_whose_pipe_is_disconnected() => AssertSame(strategy =>
    {
        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(new byte[10], 0));
        pipe.Disconnect();
        return Told(read);
    });

    [Fact]
    public void A_read_that_is_interrupted() => AssertSame(strategy =>
    {
        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(new byte[10], 0));
        read.Thread.Interrupt();
        return Told(read);
    });

    [Fact]
    public void Reading_at_and_beyond_the_end() => AssertSame(strategy =>
    {
        using TestFile file = TestFile.OfPattern(4097);
        string told = "";
        foreach (FileOptions options in new[] { FileOptions.None, (FileOptions)0x20000000 })
        {
            using IoFile io = file.Open(strategy, options: options);
            using var buffer = new GuardedBuffer(4096);
            foreach (long offset in new long[] { 0, 4096, 8192, 1L << 40 })
                told += $"{Told(() => io.Read(buffer.Span, offset))} ";
        }

        return told;
    });

    [Fact]
    public void Reading_and_writing_without_access() => AssertSame(strategy =>
    {
        using TestFile file = TestFile.OfPattern(100);
        using IoFile written = file.Open(strategy, FileAccess.Write);
        using IoFile read = file.Open(strategy, FileAccess.Read);
        return $"{Told(() => written.Read(new byte[10], 0))} {Told(() => Write(read))}";
    });

    [Fact]
    public void Empty_buffers() => AssertSame(strategy =>
    {
        using TestFile file = TestFile.OfPattern(100);
        using IoFile io = file.Open(strategy);
        return $"{Told(() => io.Read([], 0))} {Told(() => io.Read([], 100))} {Told(() => { io.Write([], 0); return 0; })}";
    });

    [Fact]
    public void Handles_that_are_bound_to_a_foreign_port() => AssertSame(strategy =>
    {
        using TestFile file = TestFile.OfPattern(100);
        using var port = new CompletionPort();
        using SafeFileHandle handle = RawFile.Open(strategy, file);
        Assert.True(port.TryBind(handle));
        return Record.Exception(() => strategy.Attach(handle)) is ArgumentException ? "refused" : "accepted";
    });

    [Fact]
    public void The_traits_that_tell_of_behaviour() => AssertSame(strategy =>
    {
        StrategyTraits traits = strategy.Traits;
        return $"{traits.Event} {traits.InterruptibleWait} {traits.WaitFailure} {traits.DisposeWhilePending} {traits.ClosedPipeWrite} {traits.DisconnectedPipeRead}";
    });

    private static void AssertSame(Func<IIoStrategy, string> behaviour) => Assert.Equal(behaviour(s_runtime), behaviour(s_legacy));

    private static int Write(IoFile file)
    {
        file.Write(new byte[10], 0);
        return 0;
    }

    private static string Told(Func<int> call) => Told(PendingCall.Start(call));

    private static string Told(PendingCall<int> call) => Outcome.FromPending(call);
}
