using Conformance.Interop;
using Conformance.Support;
using IoStrategies;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Data;

/// <summary>Do offsets beyond 32 bits reach the kernel whole?</summary>
public unsafe class LargeOffsets
{
    private const long Offset = (1L << 32) + 123_456;

    [Theory, Strategies]
    public void A_write_beyond_4_GiB_lands_there(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = Sparse();
        using (IoFile io = file.Open(strategy))
            io.Write(Pattern.Bytes(1000, Offset), Offset);

        using SafeFileHandle handle = File.OpenHandle(file.Path);
        byte[] bytes = new byte[2000];
        Assert.Equal(1000, RandomAccess.Read(handle, bytes, Offset));
        Pattern.AssertHolds(bytes.AsSpan(0, 1000), Offset);

        // Where it would be with the upper half of the offset lost.
        Assert.Equal(2000, RandomAccess.Read(handle, bytes, Offset & uint.MaxValue));
        Assert.False(bytes.AsSpan().ContainsAnyExcept((byte)0));
    }

    [Theory, Strategies]
    public void A_read_beyond_4_GiB_reads_from_there(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = Sparse();
        using (SafeFileHandle handle = File.OpenHandle(file.Path, FileMode.Open, FileAccess.Write))
            RandomAccess.Write(handle, Pattern.Bytes(1000, Offset), Offset);

        using IoFile io = file.Open(strategy, FileAccess.Read);
        byte[] bytes = new byte[2000];
        Assert.Equal(1000, io.Read(bytes, Offset));
        Pattern.AssertHolds(bytes.AsSpan(0, 1000), Offset);
    }

    /// <summary>An empty file that takes no room on the disk for what nobody wrote.</summary>
    private static TestFile Sparse()
    {
        TestFile file = TestFile.OfPattern(0);
        using SafeFileHandle handle = File.OpenHandle(file.Path, FileMode.Open, FileAccess.Write);
        uint returned;

        // May fail: files under Wine, and on some file systems of Windows, have no such switch. The test is right without, only larger.
        _ = TestKernel32.DeviceIoControl(
            handle.DangerousGetHandle(), TestKernel32.FSCTL_SET_SPARSE, null, 0, null, 0, &returned, null);
        return file;
    }
}
