using Conformance.Support;
using IoStrategies;
using IoStrategies.Interop;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Catalog;

/// <summary>Do the traits that no other room asks about say the truth?</summary>
public unsafe class DeclaredTraits
{
    // FILE_SYNCHRONOUS_IO_ALERT | FILE_SYNCHRONOUS_IO_NONALERT
    private const uint SynchronousIo = 0x30;

    [Theory, Strategies]
    public void The_handle_is_of_the_kind_the_trait_says(string id)
    {
        IIoStrategy strategy = IoStrategyCatalog.Get(id);
        using TestFile file = TestFile.OfPattern(100);
        using IoFile io = file.Open(strategy);
        Assert.Equal(strategy.Traits.Handle is HandleKind.Synchronous or HandleKind.None, IsSynchronous(io.Handle));
    }

    [Theory, Strategies]
    public void A_handle_of_the_other_kind_is_refused_or_works(string id)
    {
        IIoStrategy strategy = IoStrategyCatalog.Get(id);
        Requires.MovesBytes(strategy);
        using TestFile file = TestFile.OfPattern(100);
        FileOptions other = strategy.Traits.Handle == HandleKind.Synchronous ? FileOptions.Asynchronous : FileOptions.None;
        using SafeFileHandle handle = File.OpenHandle(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, other);
        using var buffer = new GuardedBuffer(100);
        IoFile io;
        try
        {
            io = strategy.Attach(handle);
        }
        catch (ArgumentException)
        {
            return;
        }

        // Whoever takes it must be able to use it: a synchronous strategy on an overlapped handle, say, would return while pending.
        using (io)
            Assert.Equal(100, io.Read(buffer.Span, 0));
        Pattern.AssertHolds(buffer.Span, 0);
    }

    [Theory, Strategies]
    public void The_handle_is_bound_to_the_thread_pool_only_where_the_traits_say_so(string id)
    {
        IIoStrategy strategy = IoStrategyCatalog.Get(id);
        Assert.SkipWhen(
            strategy.Traits.Handle is HandleKind.Synchronous or HandleKind.None,
            $"Trait Handle is {strategy.Traits.Handle}: such a handle cannot be bound.");

        using TestFile file = TestFile.OfPattern(100);
        using IoFile io = file.Open(strategy);
        Assert.Equal(100, io.Read(new byte[100], 0));
        bool bound = strategy.Traits.BindsToThreadPool || strategy.Traits.Handle == HandleKind.OverlappedAndBound;
        using var port = new CompletionPort();
        Assert.Equal(!bound, port.TryBind(io.Handle));
    }

    [Theory, Strategies]
    public void A_bound_handle_is_accepted_where_the_trait_says_so_and_refused_elsewhere(string id)
    {
        IIoStrategy strategy = IoStrategyCatalog.Get(id);
        using TestFile file = TestFile.OfPattern(100);
        using SafeFileHandle handle = File.OpenHandle(
            file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, FileOptions.Asynchronous);
        if (strategy.Traits.AcceptsBoundHandles)
        {
            using IoFile io = strategy.Attach(handle);
            Assert.Equal(100, io.Read(new byte[100], 0));
        }
        else
        {
            Assert.Throws<ArgumentException>(() => strategy.Attach(handle));
        }
    }

    [Theory, Strategies]
    public void Bytes_move_where_the_trait_says_so(string id)
    {
        IIoStrategy strategy = IoStrategyCatalog.Get(id);
        using TestFile file = TestFile.OfPattern(100);
        byte[] written = Pattern.Bytes(100, generation: 1);
        using (IoFile io = file.Open(strategy))
            io.Write(written, 0);
        Assert.Equal(strategy.Traits.MovesBytes, File.ReadAllBytes(file.Path).AsSpan().SequenceEqual(written));
    }

    [Theory, Strategies]
    public void Pipes_work_where_the_trait_says_so(string id)
    {
        IIoStrategy strategy = IoStrategyCatalog.Get(id);
        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        byte[] sent = Pattern.Bytes(100);
        pipe.PeerWrites(sent);
        byte[] received = new byte[100];
        pipe.File.Read(received, 0);
        Assert.Equal(strategy.Traits.Pipes, received.AsSpan().SequenceEqual(sent));
    }

    [Theory, Strategies]
    public void Only_a_wait_that_user_code_takes_part_in_can_fail(string id)
    {
        StrategyTraits traits = IoStrategyCatalog.Get(id).Traits;
        Assert.Equal(traits.InterruptibleWait, traits.WaitFailure != WaitFailure.CannotThrow);
    }

    private static bool IsSynchronous(SafeFileHandle handle)
    {
        NtDll.IO_STATUS_BLOCK ioStatusBlock;
        uint mode;
        int status = NtDll.NtQueryInformationFile(
            handle.DangerousGetHandle(), &ioStatusBlock, &mode, sizeof(uint), NtDll.FileModeInformation);
        Assert.True(status >= 0);
        return (mode & SynchronousIo) != 0;
    }
}
