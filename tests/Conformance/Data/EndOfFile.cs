using Conformance.Support;
using IoStrategies;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Data;

/// <summary>What happens at the end of a file, and with nothing to transfer?</summary>
public class EndOfFile
{
    private const int Length = 5000;

    [Theory, Strategies]
    public void A_read_across_the_end_is_short(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(Length);
        using IoFile io = file.Open(strategy, FileAccess.Read);
        using var buffer = new GuardedBuffer(4096);
        Assert.Equal(1000, io.Read(buffer.Span, Length - 1000));
        Pattern.AssertHolds(buffer.Span[..1000], Length - 1000);
        buffer.AssertUntouchedBeyond(1000);
    }

    [Theory, Strategies(0, 1, 4096, 1L << 33)]
    public void A_read_at_or_past_the_end_gives_0(string id, long beyond)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(Length);
        using IoFile io = file.Open(strategy, FileAccess.Read);
        using var buffer = new GuardedBuffer(100);
        Assert.Equal(0, io.Read(buffer.Span, Length + beyond));
        buffer.AssertUntouched();
    }

    [Theory, Strategies]
    public void A_read_of_nothing_gives_0(string id)
    {
        using TestFile file = TestFile.OfPattern(Length);
        using IoFile io = file.Open(Candidates.Get(id), FileAccess.Read);
        Assert.Equal(0, io.Read([], 0));
        Assert.Equal(0, io.Read([], Length));
    }

    [Theory, Strategies]
    public void A_write_of_nothing_changes_nothing(string id)
    {
        using TestFile file = TestFile.OfPattern(Length);
        using (IoFile io = file.Open(Candidates.Get(id)))
        {
            io.Write([], 0);
            io.Write([], Length + 1000);
        }

        file.AssertHoldsPattern(Length);
    }

    [Theory, Strategies]
    public void A_write_past_the_end_leaves_zeros_between(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(Length);
        using (IoFile io = file.Open(strategy))
            io.Write(Pattern.Bytes(10, Length + 1000), Length + 1000);

        using SafeFileHandle handle = File.OpenHandle(file.Path);
        byte[] tail = new byte[1011];
        Assert.Equal(1010, RandomAccess.Read(handle, tail, Length));
        Assert.False(tail.AsSpan(0, 1000).ContainsAnyExcept((byte)0));
        Pattern.AssertHolds(tail.AsSpan(1000, 10), Length + 1000);
    }

    [Theory, Strategies]
    public void A_negative_offset_is_refused(string id)
    {
        using TestFile file = TestFile.OfPattern(Length);
        using IoFile io = file.Open(Candidates.Get(id));
        byte[] buffer = new byte[10];
        Assert.Throws<ArgumentOutOfRangeException>(() => io.Read(buffer, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => io.Write(buffer, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => io.Write([], -1));
    }
}
