namespace Comparison.Runs;

/// <summary>What is done for each case by itself, on every core; the results stand in the order of the cases.</summary>
internal static class EachCase
{
    // Threads that wait for each other take longer than a few cases do.
    private const int WorthThreads = 16;

    public static TResult[] Select<T, TResult>(IReadOnlyList<T> all, Func<T, TResult> select) =>
        all.Count < WorthThreads ? [.. all.Select(select)] : [.. all.AsParallel().AsOrdered().Select(select)];
}
