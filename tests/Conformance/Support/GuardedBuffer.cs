using System.Runtime.InteropServices;
using Conformance.Interop;

namespace Conformance.Support;

/// <summary>
/// A buffer that tells whether anybody wrote to it: it ends where an inaccessible page begins, is filled with a mark, and can be made
/// inaccessible itself.
/// </summary>
internal sealed unsafe class GuardedBuffer : IDisposable
{
    private const int PageSize = 4096;
    private const byte Mark = 0xA5;

    private readonly byte* _reserved;
    private readonly int _accessible;

    public GuardedBuffer(int length)
    {
        Length = length;
        _accessible = (length + PageSize - 1) / PageSize * PageSize;
        int reserved = PageSize + _accessible + PageSize;
        _reserved = TestKernel32.VirtualAlloc(
            null, (nuint)reserved, TestKernel32.MEM_RESERVE | TestKernel32.MEM_COMMIT, TestKernel32.PAGE_NOACCESS);
        if (_reserved == null)
            throw new InvalidOperationException(Marshal.GetLastPInvokeErrorMessage());
        Allow();
        Accessible.Fill(Mark);
    }

    public int Length { get; }

    /// <summary>The buffer. Page-aligned if its length is a multiple of a page.</summary>
    // SAFETY: the pages live until Dispose; nobody keeps the span beyond it.
    public Span<byte> Span => Accessible[^Length..];

    // SAFETY: as above.
    private Span<byte> Accessible => new(_reserved + PageSize, _accessible);

    /// <summary>From now on every access from this process faults, and the kernel's fails.</summary>
    public void Forbid() => Protect(TestKernel32.PAGE_NOACCESS);

    public void Allow() => Protect(TestKernel32.PAGE_READWRITE);

    /// <summary>Fails if anybody wrote to the buffer, or just before it, since it was made.</summary>
    public void AssertUntouched() => AssertUntouchedBeyond(0);

    /// <summary>Fails if anybody wrote before the buffer or behind its first <paramref name="bytes"/> bytes.</summary>
    public void AssertUntouchedBeyond(int bytes)
    {
        int before = _accessible - Length;
        Assert.False(Accessible[..before].ContainsAnyExcept(Mark), "Bytes before the buffer were written.");
        Assert.False(Span[bytes..].ContainsAnyExcept(Mark), "The buffer was written where nothing should have been.");
    }

    public void Dispose() => _ = TestKernel32.VirtualFree(_reserved, 0, TestKernel32.MEM_RELEASE);

    private void Protect(uint protection)
    {
        uint old;
        if (TestKernel32.VirtualProtect(_reserved + PageSize, (nuint)_accessible, protection, &old) == 0)
            throw new InvalidOperationException(Marshal.GetLastPInvokeErrorMessage());
    }
}
