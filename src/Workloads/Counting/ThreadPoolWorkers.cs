namespace Workloads.Counting;

/// <summary>The workers of the thread pool.</summary>
internal static class ThreadPoolWorkers
{
    private const int Enough = 4; // one was started before the first operation, a second one by and by

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2); // a pool that others keep busy is not waited for

    /// <summary>
    /// Starts as many as the pool may want, by giving each something that ends when all have begun. A worker's first work item
    /// allocates about 1 KB (dotnet/runtime, ThreadPoolWorkQueue.cs: the thread's locals), which is no operation's cost.
    /// </summary>
    public static void Start()
    {
        ThreadPool.GetMinThreads(out int usual, out int completionPorts);
        int workers = Math.Max(usual, Enough);
        ThreadPool.SetMinThreads(workers, completionPorts);
        using var begun = new CountdownEvent(workers);
        Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => begun.Signal() || begun.Wait(s_patience)))).Wait();
        ThreadPool.SetMinThreads(usual, completionPorts);
    }
}
