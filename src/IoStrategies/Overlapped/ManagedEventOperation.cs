using System.Runtime.Versioning;

namespace IoStrategies.Overlapped;

/// <summary>One operation that waits, if it must, with WaitOne on a managed event.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class ManagedEventOperation
{
    /// <summary>Runs the operation to its end.</summary>
    /// <param name="file">The file's handle.</param>
    /// <param name="completed">A manual-reset event that no other operation uses; when this returns or throws, nobody will signal it.</param>
    /// <param name="direction">Which way the bytes go.</param>
    /// <param name="buffer">The pinned buffer.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="fileOffset">The offset in the file.</param>
    public static IoResult Run(nint file, ManualResetEvent completed, IoDirection direction, byte* buffer, int length, long fileOffset)
    {
        NativeOverlapped* overlapped = NativeMemoryOverlapped.Allocate();
        try
        {
            // SAFETY: the caller disposes the event only after this has returned.
            nint eventHandle = completed.SafeWaitHandle.DangerousGetHandle();
            OverlappedOperation.Prepare(overlapped, OverlappedOperation.WithoutCompletionPacket(eventHandle), fileOffset);

            if (!OverlappedOperation.Start(direction, file, buffer, length, overlapped))
            {
                uint error = Win32Error.Last;
                if (error != Win32Error.IoPending)
                    return IoResult.Failure(error);

                try
                {
                    completed.WaitOne();
                }
                catch
                {
                    // SAFETY: Thread.Interrupt or a SynchronizationContext threw; the kernel still owns buffer and OVERLAPPED.
                    OverlappedOperation.CancelAndDrain(file, overlapped);
                    throw;
                }
            }

            return OverlappedOperation.Finish(file, overlapped, wait: false);
        }
        finally
        {
            NativeMemoryOverlapped.Free(overlapped);
        }
    }
}
