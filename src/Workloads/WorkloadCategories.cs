namespace Workloads;

/// <summary>What a workload demands of a strategy, or of the way its process is run. The host acts on it.</summary>
public static class WorkloadCategories
{
    /// <summary>Reads or writes a pipe: only for strategies that can.</summary>
    public const string Pipes = "Pipes";

    /// <summary>Uses one handle from several threads at once: only for strategies that allow it.</summary>
    public const string ConcurrentCallers = "ConcurrentCallers";

    /// <summary>One invocation takes a large part of a second: where launches are short, a few iterations have to do.</summary>
    public const string LongOperations = "LongOperations";

    /// <summary>Runs several threads, so that pinning the process to one CPU would change the question.</summary>
    public const string MultiThreaded = "MultiThreaded";
}
