using System.Runtime.Versioning;
using IoStrategies.Interop;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>
/// A pipe to or from a child process, whose parent end is of the kind a strategy asks for and whose child end is synchronous and
/// inheritable: what .NET 11's Process makes of a redirected stream.
/// </summary>
public sealed unsafe class OverlappedPipe : IDisposable
{
    private OverlappedPipe(SafeFileHandle parent, SafeFileHandle child)
    {
        Parent = parent;
        Child = child;
    }

    /// <summary>The end that a strategy attaches to.</summary>
    public SafeFileHandle Parent { get; }

    /// <summary>The end that a child inherits. Close it once the child has it, or the end of the pipe is never seen.</summary>
    public SafeFileHandle Child { get; }

    /// <summary>Makes a pipe in byte mode with both ends open.</summary>
    /// <param name="parent">Which way the parent moves bytes: Read makes an inbound pipe, Write an outbound one.</param>
    /// <param name="overlapped">Whether the parent end has FILE_FLAG_OVERLAPPED; false for the floor.</param>
    /// <param name="bufferSize">
    /// How many bytes a writer can leave without a reader waiting for them. With 0, as for a child's output, every write waits for
    /// its read.
    /// </param>
    /// <exception cref="IOException">The system is out of resources.</exception>
    [SupportedOSPlatform("windows")]
    public static OverlappedPipe Create(IoDirection parent, bool overlapped = true, int bufferSize = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bufferSize);

        string name = $@"\\.\pipe\LOCAL\{Guid.NewGuid():N}";
        uint openMode = (parent == IoDirection.Read ? Kernel32.PIPE_ACCESS_INBOUND : Kernel32.PIPE_ACCESS_OUTBOUND)
            | Kernel32.FILE_FLAG_FIRST_PIPE_INSTANCE
            | (overlapped ? Kernel32.FILE_FLAG_OVERLAPPED : 0);
        SafeFileHandle parentEnd = Kernel32.CreateNamedPipeW(
            name, openMode, Kernel32.PIPE_TYPE_BYTE | Kernel32.PIPE_REJECT_REMOTE_CLIENTS, nMaxInstances: 1,
            nOutBufferSize: (uint)bufferSize, nInBufferSize: (uint)bufferSize, nDefaultTimeOut: 0, lpSecurityAttributes: null);
        ThrowIfInvalid(parentEnd);

        try
        {
            var inheritable = new Kernel32.SECURITY_ATTRIBUTES { nLength = (uint)sizeof(Kernel32.SECURITY_ATTRIBUTES), bInheritHandle = 1 };
            SafeFileHandle childEnd = Kernel32.CreateFileW(
                name, parent == IoDirection.Read ? Kernel32.GENERIC_WRITE : Kernel32.GENERIC_READ, FileShare.None, &inheritable,
                FileMode.Open, Kernel32.SECURITY_SQOS_PRESENT, 0);
            ThrowIfInvalid(childEnd);
            return new OverlappedPipe(parentEnd, childEnd);
        }
        catch
        {
            parentEnd.Dispose();
            throw;
        }
    }

    /// <summary>Closes both ends, as far as they are not closed yet.</summary>
    public void Dispose()
    {
        Parent.Dispose();
        Child.Dispose();
    }

    private static void ThrowIfInvalid(SafeFileHandle handle)
    {
        if (!handle.IsInvalid)
            return;

        uint error = Win32Error.Last;
        handle.Dispose();
        throw Win32Error.ToException(error);
    }
}
