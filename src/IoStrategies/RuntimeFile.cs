using System.Runtime.Versioning;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>A file whose operations the runtime does. Its writes do not tell how many bytes were written.</summary>
[SupportedOSPlatform("windows")]
internal abstract class RuntimeFile : IoFile
{
    private long _knownLength;

    protected RuntimeFile(SafeFileHandle handle, StrategyTraits traits)
        : base(handle, traits)
    {
        // "WriteFile returns immediately" with what there was room for, and nobody would know.
        // https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-setnamedpipehandlestate
        if (!CanSeek && NamedPipeMode.NeverWaits(handle))
            throw new ArgumentException("The pipe is in nonblocking mode, in which the runtime does not tell how much it has written.", nameof(handle));
        if (!CanSeek)
            Pipe = new FileStream(handle, FileAccess.ReadWrite, bufferSize: 0, isAsync: true);
    }

    /// <summary>RandomAccess refuses handles that cannot seek; an unbuffered FileStream leads to the same code without the check.</summary>
    protected FileStream? Pipe { get; }

    protected override void Dispose(bool disposing)
    {
        Pipe?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What became of a write that threw nothing: a disk that got full may have taken a part of it.</summary>
    /// <remarks>Only a write beyond the end can be cut short, and the file ends where it was cut. Within the length known so far nobody asks.</remarks>
    protected IoResult Written(int length, long fileOffset)
    {
        long end = fileOffset + length;
        if (!CanSeek || end <= Volatile.Read(ref _knownLength))
            return IoResult.Success((nuint)length);

        long actual = RandomAccess.GetLength(Handle);
        Volatile.Write(ref _knownLength, actual);
        return IoResult.Success((nuint)Math.Clamp(actual - fileOffset, 0, length));
    }
}
