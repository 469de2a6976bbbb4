using Conformance.Support;
using IoStrategies;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Data;

/// <summary>FILE_FLAG_NO_BUFFERING: whole pages to and from page-aligned memory, and an end of the file that is not a multiple of them.</summary>
public class Unbuffered
{
    private const FileOptions NoBuffering = (FileOptions)0x20000000;
    private const int PageSize = 4096;

    [Theory, Strategies]
    public void Whole_pages_are_read(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(64 * PageSize);
        using IoFile io = file.Open(strategy, FileAccess.Read, NoBuffering);
        using var buffer = new GuardedBuffer(4 * PageSize);
        for (int offset = 0; offset < 64 * PageSize; offset += buffer.Length)
        {
            Assert.Equal(buffer.Length, io.Read(buffer.Span, offset));
            Pattern.AssertHolds(buffer.Span, offset);
        }

        Assert.Equal(0, io.Read(buffer.Span, 64 * PageSize));
    }

    [Theory, Strategies]
    public void Whole_pages_are_written(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(0);
        using (IoFile io = file.Open(strategy, FileAccess.ReadWrite, NoBuffering))
        {
            using var buffer = new GuardedBuffer(4 * PageSize);
            for (int offset = 0; offset < 64 * PageSize; offset += buffer.Length)
            {
                Pattern.Fill(buffer.Span, offset);
                io.Write(buffer.Span, offset);
            }
        }

        file.AssertHoldsPattern(64 * PageSize);
    }

    [Theory, Strategies]
    public void The_end_need_not_be_a_multiple_of_a_page(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        const int length = (3 * PageSize) + 100;
        using TestFile file = TestFile.OfPattern(length);
        using IoFile io = file.Open(strategy, FileAccess.Read, NoBuffering);
        using var buffer = new GuardedBuffer(PageSize);

        Assert.Equal(100, io.Read(buffer.Span, 3 * PageSize));
        Pattern.AssertHolds(buffer.Span[..100], 3 * PageSize);

        Assert.Equal(0, io.Read(buffer.Span, 4 * PageSize));

        // Where a reader arrives who adds up what he got. NTFS answers "invalid parameter" here, the base class library 0.
        Assert.Equal(0, io.Read(buffer.Span, length));
    }

    [Theory, Strategies]
    public void What_is_not_aligned_ends_as_in_the_base_class_library(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(PageSize);
        using IoFile io = file.Open(strategy, FileAccess.ReadWrite, NoBuffering);
        using SafeFileHandle handle = File.OpenHandle(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, NoBuffering);
        using var buffer = new GuardedBuffer(100);

        // NTFS refuses, Wine does not: the one that is asked does not know which of the two it runs on.
        Assert.Equal(
            Outcome.From(() => RandomAccess.Read(handle, buffer.Span, 10)),
            Outcome.From(() => io.Read(buffer.Span, 10)));
        Assert.Equal(
            Outcome.From(() => RandomAccess.Write(handle, buffer.Span, 10)),
            Outcome.From(() => io.Write(buffer.Span, 10)));
    }
}
