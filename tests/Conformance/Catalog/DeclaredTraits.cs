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
        IIoStrategy strategy = Candidates.Get(id);
        using TestFile file = TestFile.OfPattern(100);
        using IoFile io = file.Open(strategy);
        Assert.Equal(strategy.Traits.Handle is HandleKind.Synchronous or HandleKind.None, IsSynchronous(io.Handle));
    }

    [Theory, Strategies]
    public void A_file_of_the_other_kind_is_an_ArgumentException(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);
        using TestFile file = TestFile.OfPattern(100);
        FileOptions other = strategy.Traits.Handle == HandleKind.Synchronous ? FileOptions.Asynchronous : FileOptions.None;
        using SafeFileHandle handle = File.OpenHandle(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, other);
        Assert.IsAssignableFrom<ArgumentException>(Record.Exception(() => strategy.Attach(handle)));
        Assert.False(handle.IsClosed, "What was refused is still the caller's.");
    }

    [Theory, Strategies]
    public void A_pipe_of_the_other_kind_is_an_ArgumentException(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        using OverlappedPipe pipe = OverlappedPipe.Create(IoDirection.Read, strategy.Traits.Handle == HandleKind.Synchronous);
        Assert.IsAssignableFrom<ArgumentException>(Record.Exception(() => strategy.Attach(pipe.Parent)));
        Assert.False(pipe.Parent.IsClosed, "What was refused is still the caller's.");
    }

    [Fact]
    public void A_system_without_what_a_strategy_needs_is_told()
    {
        using TestFile file = TestFile.OfPattern(100);
        foreach (IIoStrategy strategy in IoStrategyCatalog.All.Where(strategy => strategy.Traits.NeedsWindows11))
        {
            Exception? refused = Record.Exception(() => file.Open(strategy).Dispose());
            Assert.Equal(IoRings.AreSupported ? null : typeof(PlatformNotSupportedException), refused?.GetType());
        }
    }

    [Theory, Strategies]
    public void The_handle_is_bound_to_the_thread_pool_only_where_the_traits_say_so(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
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
        IIoStrategy strategy = Candidates.Get(id);
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
            Assert.IsAssignableFrom<ArgumentException>(Record.Exception(() => strategy.Attach(handle)));
        }
    }

    [Theory, Strategies]
    public void A_file_that_is_bound_to_a_foreign_port_is_accepted_where_the_trait_says_so_and_refused_elsewhere(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Assert.SkipWhen(strategy.Traits.Handle == HandleKind.Synchronous, "Trait Handle is Synchronous: such a handle cannot be bound.");

        using TestFile file = TestFile.OfPattern(100);
        using var port = new CompletionPort();
        using SafeFileHandle handle = RawFile.Open(strategy, file);
        Assert.True(port.TryBind(handle));
        AssertAsTraitSays(strategy, handle);
    }

    [Theory, Strategies]
    public void A_pipe_that_is_bound_to_a_foreign_port_is_accepted_where_the_trait_says_so_and_refused_elsewhere(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Assert.SkipWhen(strategy.Traits.Handle == HandleKind.Synchronous, "Trait Handle is Synchronous: such a handle cannot be bound.");

        using var port = new CompletionPort();
        using OverlappedPipe pipe = OverlappedPipe.Create(IoDirection.Read, bufferSize: 4096);
        Assert.True(port.TryBind(pipe.Parent));
        using var peer = new FileStream(pipe.Child, FileAccess.Write, bufferSize: 0);
        peer.Write(Pattern.Bytes(100));
        AssertAsTraitSays(strategy, pipe.Parent);
    }

    [Theory, Strategies]
    public void Bytes_move_where_the_trait_says_so(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        using TestFile file = TestFile.OfPattern(100);
        byte[] written = Pattern.Bytes(100, generation: 1);
        using (IoFile io = file.Open(strategy))
            io.Write(written, 0);
        Assert.Equal(strategy.Traits.MovesBytes, File.ReadAllBytes(file.Path).AsSpan().SequenceEqual(written));
    }

    [Theory, Strategies]
    public void Pipes_work_where_the_trait_says_so(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        if (!strategy.Traits.Pipes)
        {
            using OverlappedPipe refused = OverlappedPipe.Create(IoDirection.Read);
            Assert.IsAssignableFrom<ArgumentException>(Record.Exception(() => strategy.Attach(refused.Parent)));
            return;
        }

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        byte[] sent = Pattern.Bytes(100);
        pipe.PeerWrites(sent);
        byte[] received = new byte[100];
        pipe.File.Read(received, 0);
        Assert.Equal(sent, received);
    }

    [Theory, Strategies]
    public void Only_a_wait_that_user_code_takes_part_in_can_fail(string id)
    {
        StrategyTraits traits = Candidates.Get(id).Traits;
        Assert.Equal(traits.InterruptibleWait, traits.WaitFailure != WaitFailure.CannotThrow);
    }

    [Fact]
    public void Traits_that_nobody_set_claim_nothing()
    {
        var unset = new StrategyTraits();
        Assert.False(unset.Pipes || unset.MessagePipes || unset.ConcurrentCallers || unset.AcceptsBoundHandles || unset.AcceptsForeignPorts);
        Assert.Equal((NotificationModes)7, unset.RefusedModes);
    }

    private static void AssertAsTraitSays(IIoStrategy strategy, SafeFileHandle boundToForeignPort)
    {
        if (strategy.Traits.AcceptsForeignPorts)
        {
            using IoFile io = strategy.Attach(boundToForeignPort);
            Assert.Equal(100, io.Read(new byte[100], 0));
        }
        else
        {
            Assert.IsAssignableFrom<ArgumentException>(Record.Exception(() => strategy.Attach(boundToForeignPort)));
            Assert.False(boundToForeignPort.IsClosed, "What was refused is still the caller's.");
        }
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
