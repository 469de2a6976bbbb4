using System.Runtime.InteropServices;
using IoStrategies;
using IoStrategies.Interop;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Support;

/// <summary>A pipe in message mode, the handle for a strategy at the one end and a synchronous writer at the other.</summary>
internal sealed unsafe class MessagePipe : IDisposable
{
    private const uint PipeAccessDuplex = 3;
    private const uint PipeTypeMessage = 4;

    private readonly FileStream _writer;

    public MessagePipe(IIoStrategy strategy)
    {
        string name = $@"\\.\pipe\LOCAL\{Guid.NewGuid():N}";
        uint overlapped = strategy.Traits.Handle == HandleKind.Synchronous ? 0 : Kernel32.FILE_FLAG_OVERLAPPED;
        Handle = Kernel32.CreateNamedPipeW(
            name, PipeAccessDuplex | overlapped, PipeTypeMessage | Kernel32.PIPE_READMODE_MESSAGE, 1, 4096, 4096, 0, null);
        if (Handle.IsInvalid)
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());

        SafeFileHandle writer = Kernel32.CreateFileW(name, Kernel32.GENERIC_READ | Kernel32.GENERIC_WRITE, FileShare.None, null, FileMode.Open, 0, 0);
        if (writer.IsInvalid)
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        _writer = new FileStream(writer, FileAccess.ReadWrite, bufferSize: 0);
    }

    /// <summary>The end for the strategy, which owns it from then on.</summary>
    public SafeFileHandle Handle { get; }

    public void Send(ReadOnlySpan<byte> message) => _writer.Write(message);

    public void Dispose()
    {
        _writer.Dispose();
        Handle.Dispose();
    }
}
