using Conformance.Support;
using IoStrategies;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Faults;

/// <summary>What does a strategy make of handles that are none?</summary>
public class InvalidHandles
{
    // No process gets that far; and handles are multiples of 4.
    private const nint Bogus = 0x0BAD_0BC0;

    [Theory, Strategies]
    public void An_invalid_handle_is_refused_as_the_base_class_library_refuses_it(string id)
    {
        using var handle = new SafeFileHandle(-1, ownsHandle: false);
        Exception theirs = Record.Exception(() => RandomAccess.Read(handle, new byte[1], 0))!;
        Assert.Throws(theirs.GetType(), () => Candidates.Get(id).Attach(handle));
    }

    [Theory, Strategies]
    public void A_closed_handle_is_refused_as_the_base_class_library_refuses_it(string id)
    {
        using TestFile file = TestFile.OfPattern(10);
        SafeFileHandle handle = File.OpenHandle(file.Path);
        handle.Dispose();
        Exception theirs = Record.Exception(() => RandomAccess.Read(handle, new byte[1], 0))!;
        Assert.Throws(theirs.GetType(), () => Candidates.Get(id).Attach(handle));
    }

    [Theory, Strategies]
    public void A_handle_that_is_none_ends_as_in_the_base_class_library(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        Exception theirs = Record.Exception(() =>
        {
            using var handle = new SafeFileHandle(Bogus, ownsHandle: false);
            if (strategy.Traits.BindsToThreadPool)
            {
                ThreadPoolBoundHandle.BindHandle(handle).Dispose();
                return;
            }

            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0, strategy.Traits.Handle != HandleKind.Synchronous);
            _ = stream.ReadByte();
        })!;
        using var buffer = new GuardedBuffer(10);
        Assert.Throws(theirs.GetType(), () =>
        {
            using IoFile io = strategy.Attach(new SafeFileHandle(Bogus, ownsHandle: false));
            io.Read(buffer.Span, 0);
        });
        buffer.AssertUntouched();
    }

    [Theory, Strategies]
    public void A_disposed_file_says_so(string id)
    {
        using TestFile file = TestFile.OfPattern(10);
        IoFile io = file.Open(Candidates.Get(id));
        io.Dispose();
        Assert.Throws<ObjectDisposedException>(() => io.Read(new byte[1], 0));
        Assert.Throws<ObjectDisposedException>(() => io.Write(new byte[1], 0));
        Assert.Throws<ObjectDisposedException>(() => io.Write([], 0));
        io.Dispose();
    }

    [Theory, Strategies]
    public void Handles_that_are_none_leave_no_handle_behind(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        Try(20);
        HandleCount.AssertNotGrowing(() => Try(200));

        void Try(int times)
        {
            for (int i = 0; i < times; i++)
            {
                _ = Record.Exception(() =>
                {
                    using IoFile io = strategy.Attach(new SafeFileHandle(Bogus, ownsHandle: false));
                    io.Read(new byte[1], 0);
                });
            }
        }
    }
}
