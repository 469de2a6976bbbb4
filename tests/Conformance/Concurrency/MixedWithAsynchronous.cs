using Conformance.Support;
using IoStrategies;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Concurrency;

/// <summary>
/// Can a handle be used synchronously by a strategy and asynchronously by somebody else, in every order? The question that
/// dotnet/runtime's RandomAccess/Mixed.Windows.cs asks of the base class library.
/// </summary>
public class MixedWithAsynchronous
{
    private const int BufferSize = 256;
    private const int BlockSize = 3 * BufferSize;

    private static readonly Step[] s_steps =
    [
        .. from byStrategy in new[] { true, false }
           from direction in new[] { IoDirection.Read, IoDirection.Write }
           from buffers in new[] { 1, 3 }
           select new Step(byStrategy, direction, buffers),
    ];

    public enum HandleFrom
    {
        /// <summary>File.OpenHandle with FileOptions.Asynchronous: bound to the thread pool from the beginning.</summary>
        OpenHandle,

        /// <summary>CreateFileW, overlapped: bound by whoever needs it first, if anybody does.</summary>
        CreateFile,
    }

    [Theory, Strategies(HandleFrom.OpenHandle, HandleFrom.CreateFile)]
    public void Every_order_of_two_operations_gives_the_right_bytes(string id, HandleFrom source)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(4 * BlockSize);
        byte[] model = Pattern.Bytes(4 * BlockSize);
        OtherUser other = OtherUser.For(strategy);
        int generation = 0;
        foreach (Step first in s_steps)
        {
            foreach (Step second in s_steps)
            {
                // A new handle each time: what happens first on a handle (binding it, caching an event) is part of the question.
                using SafeFileHandle handle = Open(strategy, file, source);
                using IoFile io = strategy.Attach(handle);
                foreach (Step step in new[] { first, second, first })
                    step.Run(io, other, model, (++generation % 4) * BlockSize, generation);
            }
        }

        Assert.Equal(model, File.ReadAllBytes(file.Path));
    }

    [Theory, Strategies(HandleFrom.OpenHandle, HandleFrom.CreateFile)]
    public void A_strategy_works_while_others_use_the_handle_asynchronously(string id, HandleFrom source)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);
        Requires.ConcurrentCallers(strategy);

        using TestFile file = TestFile.OfPattern(8 * BlockSize);
        byte[] model = Pattern.Bytes(8 * BlockSize);
        using SafeFileHandle handle = Open(strategy, file, source);
        using (IoFile io = strategy.Attach(handle))
        {
            OtherUser other = OtherUser.For(strategy);
            bool stop = false;

            // The others have the upper half for themselves; model and file are the same byte for byte, so halves do not meet.
            PendingCall<int> others = PendingCall.Start(() =>
            {
                for (int i = 0; !Volatile.Read(ref stop); i++)
                {
                    new Step(false, IoDirection.Write, 1 + (i % 3)).Run(io, other, model, (4 + (i % 4)) * BlockSize, i);
                    new Step(false, IoDirection.Read, 1 + (i % 3)).Run(io, other, model, (4 + (i % 4)) * BlockSize, i);
                }
            });

            try
            {
                for (int i = 0; i < Scale.Apply(200); i++)
                {
                    new Step(true, IoDirection.Write, 1 + (i % 3)).Run(io, other, model, (i % 4) * BlockSize, i);
                    new Step(true, IoDirection.Read, 1 + (i % 3)).Run(io, other, model, (i % 4) * BlockSize, i);
                }
            }
            finally
            {
                Volatile.Write(ref stop, true);
            }

            _ = others.Result();
        }

        Assert.Equal(model, File.ReadAllBytes(file.Path));
    }

    [Theory, Strategies]
    public void A_strategy_works_while_an_asynchronous_read_of_somebody_else_is_pending(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.ConcurrentCallers(strategy);
        Assert.SkipUnless(
            strategy.Traits.Handle != HandleKind.Synchronous, "Trait Handle is Synchronous: nothing on such a handle is ever asynchronous.");

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        byte[] theirs = new byte[10];
        var request = new OverlappedRequest(IoDirection.Read, pipe.File.Handle, theirs, 0);
        byte[] ours = new byte[10];
        PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(ours, 0));

        // A pipe serves its readers in the order in which they came.
        pipe.PeerWrites(Pattern.Bytes(10, 0));
        Assert.Equal(10, request.Finish());
        Pattern.AssertHolds(theirs, 0);
        read.AssertPending();
        pipe.PeerWrites(Pattern.Bytes(10, 10));
        Assert.Equal(10, read.Result());
        Pattern.AssertHolds(ours, 10);
    }

    private static SafeFileHandle Open(IIoStrategy strategy, TestFile file, HandleFrom source)
    {
        if (source == HandleFrom.CreateFile)
            return RawFile.Open(strategy, file);

        Requires.AcceptsBoundHandles(strategy);
        return File.OpenHandle(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, FileOptions.Asynchronous);
    }

    /// <summary>One operation on a block of the file: whose, which way, with how many buffers.</summary>
    private sealed record Step(bool ByStrategy, IoDirection Direction, int Buffers)
    {
        public void Run(IoFile io, OtherUser other, byte[] model, int offset, int generation)
        {
            Memory<byte>[] buffers = [.. Enumerable.Range(0, Buffers).Select(_ => new Memory<byte>(new byte[BufferSize]))];
            if (Direction == IoDirection.Write)
            {
                for (int i = 0; i < Buffers; i++)
                {
                    Pattern.Fill(buffers[i].Span, offset + (i * BufferSize), generation);
                    buffers[i].CopyTo(model.AsMemory(offset + (i * BufferSize)));
                }
            }

            Assert.Equal(Buffers * BufferSize, ByStrategy ? OneByOne(io, buffers, offset) : other.Start(Direction, io.Handle, buffers, offset)());
            for (int i = 0; i < Buffers; i++)
                Assert.True(buffers[i].Span.SequenceEqual(model.AsSpan(offset + (i * BufferSize), BufferSize)), $"{this} at {offset}: wrong bytes.");
        }

        private int OneByOne(IoFile io, Memory<byte>[] buffers, long offset)
        {
            int total = 0;
            foreach (Memory<byte> buffer in buffers)
            {
                if (Direction == IoDirection.Write)
                    io.Write(buffer.Span, offset + total);
                else
                    Assert.Equal(buffer.Length, io.Read(buffer.Span, offset + total));
                total += buffer.Length;
            }

            return total;
        }
    }
}
