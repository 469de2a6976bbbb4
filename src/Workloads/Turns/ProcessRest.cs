using System.Diagnostics;

namespace Workloads.Turns;

/// <summary>
/// Has this process come to rest? What a contestant leaves running would otherwise run in its neighbour's block. Collections do not
/// outlast the turn by themselves: they are not concurrent in processes that take turns.
/// </summary>
internal sealed class ProcessRest
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMicroseconds(400); // twice what a callback takes under Wine
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(100); // a workload whose own work never ends is not waited for

    private long _completed;
    private int _collections;

    /// <summary>The turn begins.</summary>
    public void Begin()
    {
        _completed = ThreadPool.CompletedWorkItemCount;
        _collections = GC.CollectionCount(0);
    }

    /// <summary>The turn is over: waits for what it left in the thread pool and for finalizers. Where there is neither, it costs nothing.</summary>
    public void Wait()
    {
        if (ThreadPool.CompletedWorkItemCount != _completed || ThreadPool.PendingWorkItemCount > 0)
            WaitForPool();
        if (GC.CollectionCount(0) != _collections)
            GC.WaitForPendingFinalizers();
    }

    // A completion that is still on its way through the port is neither pending nor completed: only silence tells. The processor is
    // yielded, not slept on: all threads of the process share it, and the shortest sleep of Windows is 15 ms.
    private static void WaitForPool()
    {
        long start = Stopwatch.GetTimestamp();
        long lastChange = start;
        long completed = ThreadPool.CompletedWorkItemCount;
        while (Stopwatch.GetElapsedTime(lastChange) < s_quiet && Stopwatch.GetElapsedTime(start) < s_patience)
        {
            Thread.Yield();
            if (ThreadPool.CompletedWorkItemCount is var now && (now != completed || ThreadPool.PendingWorkItemCount > 0))
            {
                completed = now;
                lastChange = Stopwatch.GetTimestamp();
            }
        }
    }
}
