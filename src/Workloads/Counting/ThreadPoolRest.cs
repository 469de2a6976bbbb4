using System.Diagnostics;

namespace Workloads.Counting;

/// <summary>Has the thread pool done everything that was given to it?</summary>
internal static class ThreadPoolRest
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(20); // a hundred times what a callback takes under Wine
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2); // a workload whose own work never ends is not waited for

    /// <summary>Waits until no work item has completed for 20 ms; allocates nothing, so that it can stand in what is counted.</summary>
    public static void Wait()
    {
        long start = Stopwatch.GetTimestamp();
        long completed;
        do
        {
            completed = ThreadPool.CompletedWorkItemCount;
            Thread.Sleep(s_quiet);
        }
        while ((ThreadPool.CompletedWorkItemCount != completed || ThreadPool.PendingWorkItemCount > 0)
            && Stopwatch.GetElapsedTime(start) < s_patience);
    }
}
