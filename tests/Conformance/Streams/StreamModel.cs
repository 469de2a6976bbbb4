using Conformance.Support;
using IoStrategies;

namespace Conformance.Streams;

/// <summary>Does a StrategyStream end every call as a FileStream with buffer size 0 does, whatever the file was opened for?</summary>
public class StreamModel
{
    private const int Length = 5_000;

    [Theory, Strategies(FileAccess.Read, FileAccess.Write, FileAccess.ReadWrite)]
    public async Task Random_calls_end_as_with_a_FileStream(string id, object access)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile theirFile = TestFile.OfPattern(Length);
        using TestFile ourFile = TestFile.OfPattern(Length);
        using (var theirs = new FileStream(theirFile.Path, FileMode.Open, (FileAccess)access, FileShare.ReadWrite, bufferSize: 0))
        using (var ours = new StrategyStream(ourFile.Open(strategy, (FileAccess)access), (FileAccess)access))
        {
            // CA5394: a sequence is wanted that is the same every time.
#pragma warning disable CA5394
            var random = new Random((int)(FileAccess)access);
            for (int i = 0; i < Scale.Apply(300); i++)
            {
                int kind = random.Next(StreamCalls.All.Count);
                long amount = random.Next(-200, 2 * Length);
                Assert.Equal($"{i}, {kind}: {await StreamCalls.Outcome(theirs, kind, amount)}", $"{i}, {kind}: {await StreamCalls.Outcome(ours, kind, amount)}");
                Assert.Equal(theirs.Position, ours.Position);
                Assert.Equal(theirs.Length, ours.Length);
            }
#pragma warning restore CA5394
        }

        Assert.Equal(await File.ReadAllBytesAsync(theirFile.Path), await File.ReadAllBytesAsync(ourFile.Path));
    }

    [Theory, Strategies(FileAccess.Read, FileAccess.Write, FileAccess.ReadWrite)]
    public async Task A_disposed_one_ends_every_call_as_a_disposed_FileStream(string id, object access)
    {
        using TestFile file = TestFile.OfPattern(100);
        var theirs = new FileStream(file.Path, FileMode.Open, (FileAccess)access, FileShare.ReadWrite, bufferSize: 0);
        var ours = new StrategyStream(file.Open(Candidates.Get(id), (FileAccess)access), (FileAccess)access);
        await theirs.DisposeAsync();
        await ours.DisposeAsync();
        for (int kind = 0; kind < StreamCalls.All.Count; kind++)
            Assert.Equal($"{kind}: {await StreamCalls.Outcome(theirs, kind, 10)}", $"{kind}: {await StreamCalls.Outcome(ours, kind, 10)}");
    }

    [Theory, Strategies]
    public async Task One_that_is_disposed_while_a_read_is_pending_takes_no_more_calls(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        var stream = new StrategyStream(pipe.File, FileAccess.Read);
        PendingCall<int> read = PendingCall.Pending(() => stream.Read(new byte[10]));
        await stream.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(stream.Flush);
        Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => stream.FlushAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await stream.ReadExactlyAsync(new byte[1]));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await stream.WriteAsync(new byte[1]));
        Assert.False(stream.CanRead);
        pipe.PeerWrites(Pattern.Bytes(10));
        Assert.Equal(10, read.Result());
    }
}
