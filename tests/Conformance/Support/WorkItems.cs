namespace Conformance.Support;

/// <summary>How many thread-pool work items does something cause?</summary>
internal static class WorkItems
{
    /// <summary>Runs <paramref name="action"/> and counts, until nothing has been counted for a while, the work items that it caused.</summary>
    public static long Of(Action action)
    {
        long before = Settled();
        action();
        return Settled() - before;
    }

    /// <summary>
    /// Fails unless <paramref name="action"/> causes <paramref name="expected"/> work items. Others use the thread pool too, now and
    /// then; what they add is not there every time.
    /// </summary>
    public static void AssertCount(long expected, Action action)
    {
        long counted = Of(action);
        for (int attempt = 1; attempt < 4 && counted != expected; attempt++)
            counted = Of(action);
        Assert.Equal(expected, counted);
    }

    private static long Settled()
    {
        long count = ThreadPool.CompletedWorkItemCount;
        for (int quiet = 0; quiet < 4;)
        {
            Thread.Sleep(5);
            long now = ThreadPool.CompletedWorkItemCount;
            quiet = now == count ? quiet + 1 : 0;
            count = now;
        }

        return count;
    }
}
