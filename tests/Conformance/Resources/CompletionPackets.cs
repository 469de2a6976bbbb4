using Conformance.Support;
using IoStrategies;
using Microsoft.Win32.SafeHandles;
using Packets = IoStrategies.Traits.CompletionPackets;

namespace Conformance.Resources;

/// <summary>Which operations queue a completion packet, and so cost the thread pool a work item?</summary>
public class CompletionPackets
{
    [Theory, Strategies]
    public void No_packet_reaches_the_port_of_a_file_where_the_trait_says_none(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);
        RequiresNone(strategy);
        Requires.AcceptsForeignPorts(strategy);

        using TestFile file = TestFile.OfPattern(10_000);
        using var port = new CompletionPort();
        SafeFileHandle handle = RawFile.Open(strategy, file);
        Assert.True(port.TryBind(handle));
        using IoFile io = strategy.Attach(handle);
        byte[] buffer = new byte[100];
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(100, io.Read(buffer, i * 100));
            io.Write(buffer, i * 100);
        }

        Assert.Equal(0, io.Read(buffer, 20_000));
        port.AssertEmpty();
        file.AssertHoldsPattern(10_000);
    }

    [Theory, Strategies]
    public void No_packet_reaches_the_port_of_a_pipe_where_the_trait_says_none(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        RequiresNone(strategy);
        Requires.AcceptsForeignPorts(strategy);

        using var port = new CompletionPort();
        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096, beforeAttach: handle => Assert.True(port.TryBind(handle)));
        byte[] buffer = new byte[10];

        pipe.PeerWrites(Pattern.Bytes(10));
        Assert.Equal(10, pipe.File.Read(buffer, 0));

        PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(buffer, 0));
        pipe.PeerWrites(Pattern.Bytes(10));
        Assert.Equal(10, read.Result());

        pipe.PeerCloses();
        Assert.Equal(0, pipe.File.Read(buffer, 0));
        port.AssertEmpty();
    }

    [Theory, Strategies]
    public void Operations_that_complete_inline_cost_as_many_work_items_as_the_trait_says(string id)
    {
        const int operations = 100;
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        RequiresSaid(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        byte[] buffer = new byte[10];
        WorkItems.AssertCount(strategy.Traits.Packets == Packets.Every ? operations : 0, () =>
        {
            pipe.PeerWrites(Pattern.Bytes(buffer.Length * operations));
            for (int i = 0; i < operations; i++)
                Assert.Equal(buffer.Length, pipe.File.Read(buffer, 0));
        });
    }

    [Theory, Strategies]
    public void Operations_that_are_pending_cost_as_many_work_items_as_the_trait_says(string id)
    {
        const int operations = 5;
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        RequiresSaid(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        byte[] buffer = new byte[10];
        WorkItems.AssertCount(strategy.Traits.Packets == Packets.None ? 0 : operations, () =>
        {
            for (int i = 0; i < operations; i++)
            {
                PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(buffer, 0));
                pipe.PeerWrites(Pattern.Bytes(buffer.Length));
                Assert.Equal(buffer.Length, read.Result());
            }
        });
    }

    [Theory, Strategies]
    public void Operations_on_files_cost_as_many_work_items_as_the_trait_says(string id)
    {
        const int operations = 100;
        IIoStrategy strategy = Candidates.Get(id);
        RequiresSaid(strategy);

        // NTFS answers from its cache inline, Wine never does: PendingOnly leaves both open.
        Assert.SkipWhen(
            strategy.Traits.Packets == Packets.PendingOnly, "Trait Packets is PendingOnly: whether a read of a file is pending, the system says.");

        using TestFile file = TestFile.OfPattern(4096);
        using IoFile io = file.Open(strategy);
        byte[] buffer = new byte[10];
        WorkItems.AssertCount(strategy.Traits.Packets == Packets.Every ? 2 * operations : 0, () =>
        {
            for (int i = 0; i < operations; i++)
            {
                Assert.Equal(buffer.Length, io.Read(buffer, i));
                io.Write(buffer, i);
            }
        });
    }

    private static void RequiresNone(IIoStrategy strategy) =>
        Assert.SkipUnless(strategy.Traits.Packets == Packets.None, $"Trait Packets is {strategy.Traits.Packets}: packets do arrive.");

    private static void RequiresSaid(IIoStrategy strategy) =>
        Assert.SkipWhen(
            strategy.Traits.Packets == Packets.RuntimeDefined, "Trait Packets is RuntimeDefined: it differs from version to version of .NET.");
}
