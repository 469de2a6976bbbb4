using Conformance.Support;
using IoStrategies;
using Microsoft.Win32.SafeHandles;
using Modes = IoStrategies.Traits.NotificationModes;

namespace Conformance.Faults;

/// <summary>What if somebody has told the kernel to leave signals out? A strategy refuses the handle, or never waits for what does not come.</summary>
public class NotificationModes
{
    [Theory, Strategies(Modes.SkipPortOnSuccess, Modes.SkipEventOnHandle, Modes.SkipUserEventOnFastIo)]
    public void A_file_in_the_mode_is_refused_or_works(string id, object mode)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);
        Requires.Overlapped(strategy);

        using TestFile file = TestFile.OfPattern(10_000);
        using SafeFileHandle handle = RawFile.Open(strategy, file);
        Enter(handle, (Modes)mode);
        if (IsRefused(strategy, (Modes)mode, handle))
            return;

        using IoFile io = strategy.Attach(handle);
        byte[] buffer = new byte[100];
        _ = PendingCall.Start(() =>
        {
            for (int i = 0; i < 20; i++)
            {
                Assert.Equal(100, io.Read(buffer, i * 100));
                io.Write(buffer, i * 100);
            }

            Assert.Equal(0, io.Read(buffer, 20_000));
        }).Result();
        file.AssertHoldsPattern(10_000);
    }

    [Theory, Strategies(Modes.SkipPortOnSuccess, Modes.SkipEventOnHandle, Modes.SkipUserEventOnFastIo)]
    public void A_pipe_in_the_mode_is_refused_or_works(string id, object mode)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.Overlapped(strategy);

        using OverlappedPipe refused = OverlappedPipe.Create(IoDirection.Read);
        Enter(refused.Parent, (Modes)mode);
        if (IsRefused(strategy, (Modes)mode, refused.Parent))
            return;

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096, beforeAttach: handle => Enter(handle, (Modes)mode));
        byte[] buffer = new byte[10];
        pipe.PeerWrites(Pattern.Bytes(10));
        Assert.Equal(10, PendingCall.Start(() => pipe.File.Read(buffer, 0)).Result());

        PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(buffer, 0));
        pipe.PeerWrites(Pattern.Bytes(10));
        Assert.Equal(10, read.Result());
    }

    [Theory, Strategies]
    public void Attaching_sets_the_modes_that_the_trait_names(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Overlapped(strategy);
        using TestFile file = TestFile.OfPattern(100);
        using IoFile io = file.Open(strategy);
        Assert.SkipUnless(CanBeAsked(), "This system does not tell in which modes a handle is.");
        Assert.Equal(strategy.Traits.SetsModes, NotificationModesOfHandle.Get(io.Handle));
    }

    private static void Enter(SafeFileHandle handle, Modes mode) => NotificationModesOfHandle.Add(handle, mode);

    private static bool IsRefused(IIoStrategy strategy, Modes mode, SafeFileHandle handle)
    {
        if ((strategy.Traits.RefusedModes & mode) == 0)
            return false;

        Assert.SkipUnless(
            NotificationModesOfHandle.Get(handle).HasFlag(mode),
            "This system does not keep the mode, or does not tell: it neither has its effect nor can it be refused.");
        Assert.IsAssignableFrom<ArgumentException>(Record.Exception(() => strategy.Attach(handle)));
        return true;
    }

    private static bool CanBeAsked()
    {
        using TestFile file = TestFile.OfPattern(100);
        using SafeFileHandle handle = RawFile.Open(IoStrategyCatalog.Baseline, file);
        Enter(handle, Modes.SkipEventOnHandle);
        return NotificationModesOfHandle.Get(handle) == Modes.SkipEventOnHandle;
    }
}
