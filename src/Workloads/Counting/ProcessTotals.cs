using IoStrategies;

namespace Workloads.Counting;

/// <summary>The counters of this process. <see cref="CountedSection"/> says what each one is.</summary>
internal readonly record struct ProcessTotals(
    long AllocatedBytes, long WorkItems, long LockContentions, long NativeOperations, long Pending, long NativeBytes)
{
    /// <summary>As they are now. Reading them allocates nothing.</summary>
    public static ProcessTotals Now() => new(
        GC.GetTotalAllocatedBytes(precise: true),
        ThreadPool.CompletedWorkItemCount,
        Monitor.LockContentionCount,
        OperationCounts.Operations,
        OperationCounts.Pending,
        OperationCounts.NativeBytes);
}
