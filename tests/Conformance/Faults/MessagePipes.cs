using Conformance.Support;
using IoStrategies;

namespace Conformance.Faults;

/// <summary>
/// What does a strategy make of ERROR_MORE_DATA, which is no refusal? The operation was done, and its packet or its APC comes: whoever frees
/// the OVERLAPPED or leaves its frame meanwhile corrupts memory.
/// </summary>
public class MessagePipes
{
    private const int ErrorMoreData = unchecked((int)0x800700EA);

    [Theory, Strategies]
    public void A_pipe_in_message_mode_is_refused_where_the_trait_says_so(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Assert.SkipWhen(strategy.Traits.MessagePipes, "Trait MessagePipes is true: nothing is refused.");
        using var pipe = new MessagePipe(strategy);
        Assert.IsAssignableFrom<ArgumentException>(Record.Exception(() => strategy.Attach(pipe.Handle)));
        Assert.False(pipe.Handle.IsClosed, "What was refused is still the caller's.");
    }

    [Theory, Strategies]
    public void A_read_that_is_shorter_than_its_message_throws_and_the_next_goes_on(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MessagePipes(strategy);

        using var pipe = new MessagePipe(strategy);
        using IoFile io = strategy.Attach(pipe.Handle);
        byte[] buffer = new byte[4];
        pipe.Send(Pattern.Bytes(10));
        for (int offset = 0; offset < 8; offset += 4)
        {
            Assert.Equal(ErrorMoreData, Assert.Throws<IOException>(() => io.Read(buffer, 0)).HResult);
            Pattern.AssertHolds(buffer, offset);
        }

        Assert.Equal(2, io.Read(buffer, 0));
        Pattern.AssertHolds(buffer.AsSpan(0, 2), 8);
    }

    [Theory, Strategies]
    public void A_pending_read_that_is_shorter_than_its_message_throws_and_the_next_goes_on(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MessagePipes(strategy);

        using var pipe = new MessagePipe(strategy);
        using IoFile io = strategy.Attach(pipe.Handle);
        using var buffer = new GuardedBuffer(4);
        for (int i = 0; i < 3; i++)
        {
            PendingCall<int> read = PendingCall.Pending(() => io.Read(buffer.Span, 0));
            pipe.Send(Pattern.Bytes(6));
            Assert.Equal(ErrorMoreData, Assert.IsType<IOException>(read.Exception()).HResult);
            Pattern.AssertHolds(buffer.Span, 0);
            Assert.Equal(2, io.Read(buffer.Span, 0));
            Pattern.AssertHolds(buffer.Span[..2], 4);
        }
    }

    [Theory, Strategies]
    public void Many_of_them_among_collections_leave_memory_and_handles_as_they_were(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MessagePipes(strategy);

        using var pipe = new MessagePipe(strategy);
        using IoFile io = strategy.Attach(pipe.Handle);
        byte[] buffer = new byte[4];
        HandleCount.AssertNotGrowing(() =>
        {
            for (int i = 0; i < Scale.Apply(300); i++)
            {
                pipe.Send(Pattern.Bytes(8));
                Assert.Equal(ErrorMoreData, Assert.Throws<IOException>(() => io.Read(buffer, 0)).HResult);
                Pattern.AssertHolds(buffer, 0);
                Assert.Equal(4, io.Read(buffer, 0));
                Pattern.AssertHolds(buffer, 4);
                if (i % 50 == 0)
                    GC.Collect();
            }
        });
    }
}
