using Conformance.Support;
using IoStrategies;

namespace Conformance.Resources;

/// <summary>Does anything stay behind, however many operations, threads and files there are?</summary>
public class Leaks
{
    /// <summary>
    /// What the collector's and the allocator's own housekeeping may add. One OVERLAPPED lost in each of 50,000 operations would be
    /// 2.4 MB, since an allocation of 32 bytes takes 48.
    /// </summary>
    private const long WorkingSetTolerance = 2_000_000;

    [Theory, Strategies]
    public void Threads_that_come_and_go_leave_no_handle_behind(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);

        using var oneCpu = new OneCpu();
        using TestFile file = TestFile.OfPattern(4096);
        using IoFile io = file.Open(strategy);
        ComeAndGo(50);
        HandleCount.AssertNotGrowing(() => ComeAndGo(Scale.Apply(2_000)));

        void ComeAndGo(int threads)
        {
            for (int i = 0; i < threads; i++)
            {
                int bytes = 0;
                var thread = new Thread(() => bytes = io.Read(new byte[10], 0), maxStackSize: 64 * 1024);
                thread.Start();
                thread.Join();
                Assert.Equal(10, bytes);
            }
        }
    }

    [Theory, Strategies]
    public void Many_operations_leave_neither_handles_nor_memory_behind(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);

        using var oneCpu = new OneCpu();
        using TestFile file = TestFile.OfPattern(4096);
        using IoFile io = file.Open(strategy);
        byte[] buffer = new byte[64];
        Operate(5_000);
        _ = HandleCount.Settled();
        long grown = 0;

        // What is made once and kept grows once, and the collector's heap of a young process a few times; what is lost with every operation grows every time.
        for (int attempt = 0; attempt < 8; attempt++)
        {
            long memoryBefore = Environment.WorkingSet;
            HandleCount.AssertNotGrowing(() => Operate(Scale.Apply(50_000)));
            grown = Environment.WorkingSet - memoryBefore;
            if (grown <= WorkingSetTolerance)
                return;
        }

        Assert.Fail($"The working set grew by {grown} bytes, and has been growing with every {Scale.Apply(50_000)} operations.");

        void Operate(int operations)
        {
            for (int i = 0; i < operations / 2; i++)
            {
                Assert.Equal(buffer.Length, io.Read(buffer, i % 4000));
                io.Write(buffer, i % 4000);
            }
        }
    }

    [Theory, Strategies]
    public void Files_that_come_and_go_leave_no_handle_behind(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);

        using var oneCpu = new OneCpu();
        using TestFile file = TestFile.OfPattern(4096);
        ComeAndGo(50);
        HandleCount.AssertNotGrowing(() => ComeAndGo(Scale.Apply(500)));

        void ComeAndGo(int files)
        {
            for (int i = 0; i < files; i++)
            {
                using IoFile io = file.Open(strategy);
                Assert.Equal(10, io.Read(new byte[10], 0));
            }
        }
    }
}
