using System.Globalization;
using BenchmarkDotNet.Engines;
using Workloads.Counting;

namespace Workloads.Turns;

/// <summary>
/// What invocations allocate on all threads, and nothing else. BenchmarkDotNet's figure has 736 bytes of its own in each iteration, which are
/// divided among however many invocations the pilot chose: equal code differed by 184 bytes an invocation, in both rounds alike.
/// </summary>
/// <param name="invoke">Invokes the benchmark so many times.</param>
/// <param name="setUp">Before it.</param>
/// <param name="cleanUp">After it.</param>
internal sealed class CountedBytes(Action<long> invoke, Action setUp, Action cleanUp)
{
    // Among fewer, an object that the runtime made meanwhile, and not the benchmark, is a difference of its whole size.
    private const long Few = 2;

    /// <summary>BenchmarkDotNet's statistics with the bytes counted anew, over as many invocations.</summary>
    /// <param name="counted">What its engine has counted.</param>
    /// <param name="operationsPerInvoke">Of the benchmark.</param>
    public GcStats Recount(GcStats counted, long operationsPerInvoke)
    {
        long invocations = counted.TotalOperations / operationsPerInvoke;
        long bytes = Count(invocations);
        if (invocations < Few)
            bytes = Math.Min(bytes, Count(invocations));
        // Its constructor is not public; the line in which a process reports it is, and ends with bytes and operations.
        string[] words = counted.ToOutputLine().Split(' ');
        words[^2] = bytes.ToString(CultureInfo.InvariantCulture);
        return GcStats.Parse(string.Join(' ', words));
    }

    private long Count(long invocations)
    {
        setUp();
        ThreadPoolRest.Wait();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        invoke(invocations);
        ThreadPoolRest.Wait();
        long bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        cleanUp();
        return bytes;
    }
}
