using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>NtReadFile without an event, and a wait for the file handle itself: what Rust's std::fs::File does.</summary>
/// <remarks>
/// Every operation on the file signals the file, so there may be one at a time: a second caller is turned away. Where the original aborts,
/// because a wait ended while the operation was pending, this looks again. rust-lang/rust, library/std/src/sys/pal/windows/handle.rs,
/// synchronous_read.
/// </remarks>
[Description("NtReadFile without an event, and a wait for the file handle itself, one operation at a time: Rust's files.")]
internal sealed class FileHandleWait : IIoStrategy
{
    public string Id => "file-handle-wait";

    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        AcceptsBoundHandles = true,
        AcceptsForeignPorts = true,
        RefusedModes = NotificationModes.SkipEventOnHandle,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new ExclusiveFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class ExclusiveFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint file = Handle.DangerousGetHandle();

            // SAFETY: this frame outlives the operation: there is no way out while its status is pending.
            NtDll.IO_STATUS_BLOCK result;
            int status = NtOperation.Start(direction, file, eventHandle: 0, buffer, length, fileOffset, &result);
            if (status == NtDll.STATUS_PENDING)
            {
                // As the original, which does not look before it waits.
                _ = NtDll.NtWaitForSingleObject(file, Alertable: 0, Timeout: null);
                status = NtOperation.WaitForFile(file, limit: null, &result);
            }

            return NtOperation.Result(status, &result);
        }
    }
}
