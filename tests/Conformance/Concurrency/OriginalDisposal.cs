using Conformance.Support;
using IoStrategies;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Concurrency;

/// <summary>Is it true what the trait says of the originals that can be asked here: what does the runtime itself make of a handle that is disposed meanwhile?</summary>
public class OriginalDisposal
{
    [Theory]
    [InlineData("runtime")]
    [InlineData("legacy-callback")]
    public void The_runtime_does_with_a_pending_read_what_the_trait_says(string id)
    {
        Assert.SkipWhen(
            id == "legacy-callback" && Environment.Version.Major >= 11, "From .NET 11 on the runtime is no longer the original of legacy-callback.");

        using OverlappedPipe pipe = OverlappedPipe.Create(IoDirection.Read);
        SafeFileHandle handle = pipe.Parent;
        var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0, isAsync: true);
        byte[] buffer = new byte[10];
        PendingCall<int> read = PendingCall.Pending(() => stream.Read(buffer));
        handle.Dispose();
        if (Candidates.Get(id).Traits.DisposeWhilePending == DisposeWhilePending.Throws)
        {
            Assert.IsAssignableFrom<ObjectDisposedException>(read.Exception());
            return;
        }

        read.AssertPending();
        using var peer = new FileStream(pipe.Child, FileAccess.Write, bufferSize: 0);
        peer.Write(Pattern.Bytes(10));
        Assert.Equal(10, read.Result());
    }
}
