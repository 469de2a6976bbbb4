using Conformance.Support;
using IoStrategies;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Faults;

/// <summary>Does an operation that the kernel refuses throw what the base class library throws, and leave nothing behind?</summary>
public class RefusedOperations
{
    [Theory, Strategies]
    public void A_write_without_write_access_ends_as_in_the_base_class_library(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(1000);
        using IoFile io = file.Open(strategy, FileAccess.Read);
        using SafeFileHandle handle = LikeThatOf(strategy, file, FileAccess.Read);
        byte[] buffer = new byte[100];
        AssertSame(() => RandomAccess.Write(handle, buffer, 0), () => io.Write(buffer, 0));
        file.AssertHoldsPattern(1000);
    }

    [Theory, Strategies]
    public void A_read_without_read_access_ends_as_in_the_base_class_library(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(1000);
        using IoFile io = file.Open(strategy, FileAccess.Write);
        using SafeFileHandle handle = LikeThatOf(strategy, file, FileAccess.Write);
        using var buffer = new GuardedBuffer(100);
        AssertSame(() => RandomAccess.Read(handle, buffer.Span, 0), () => io.Read(buffer.Span, 0));
        buffer.AssertUntouched();
    }

    [Theory, Strategies]
    public void The_wrong_end_of_a_pipe_denies_access(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var buffer = new GuardedBuffer(100);
        using var inbound = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        Assert.Throws<UnauthorizedAccessException>(() => inbound.File.Write(buffer.Span, 0));
        using var outbound = new StrategyPipe(strategy, IoDirection.Write, bufferSize: 4096);
        Assert.Throws<UnauthorizedAccessException>(() => outbound.File.Read(buffer.Span, 0));
        buffer.AssertUntouched();
    }

    [Theory, Strategies]
    public void A_file_goes_on_working_after_a_refusal(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        using var buffer = new GuardedBuffer(100);
        for (int i = 0; i < 3; i++)
        {
            Assert.Throws<UnauthorizedAccessException>(() => pipe.File.Write(buffer.Span, 0));
            NothingIsOutstanding.AssertAfterRead(pipe, buffer);
        }
    }

    [Theory, Strategies]
    public void Refusals_leave_no_handle_behind(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(1000);
        byte[] buffer = new byte[100];
        Refuse(100);
        HandleCount.AssertNotGrowing(() => Refuse(Scale.Apply(500)));

        void Refuse(int times)
        {
            for (int i = 0; i < times; i++)
            {
                using IoFile io = file.Open(strategy, FileAccess.Read);
                Assert.Throws<UnauthorizedAccessException>(() => io.Write(buffer, 0));
            }
        }
    }

    private static void AssertSame(Action expected, Action actual)
    {
        Exception theirs = Record.Exception(expected) ?? throw new InvalidOperationException("The base class library threw nothing.");
        Exception ours = Assert.Throws(theirs.GetType(), actual);
        Assert.Equal(theirs.HResult, ours.HResult);
    }

    private static SafeFileHandle LikeThatOf(IIoStrategy strategy, TestFile file, FileAccess access) => File.OpenHandle(
        file.Path, FileMode.Open, access, FileShare.ReadWrite,
        strategy.Traits.Handle == HandleKind.Synchronous ? FileOptions.None : FileOptions.Asynchronous);
}
