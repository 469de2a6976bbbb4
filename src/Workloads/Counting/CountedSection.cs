namespace Workloads.Counting;

/// <summary>What a process counted itself while it did something a number of times.</summary>
/// <param name="Name">What it did.</param>
/// <param name="Times">How often.</param>
/// <param name="AllocatedBytes">Managed bytes, all threads.</param>
/// <param name="WorkItems">Completed work items of the thread pool.</param>
/// <param name="LockContentions">Locks that had to be waited for.</param>
/// <param name="NativeOperations">Native reads and writes.</param>
/// <param name="Pending">Those of them that did not complete inline; null where only the runtime sees that.</param>
/// <param name="NativeBytes">Bytes taken from the native heap.</param>
internal sealed record CountedSection(
    string Name,
    int Times,
    long AllocatedBytes,
    long WorkItems,
    long LockContentions,
    long NativeOperations,
    long? Pending,
    long NativeBytes);
