using IoStrategies;

namespace Workloads.Counting;

/// <summary>How many operations are pending, where nobody but the runtime sees what the kernel answers?</summary>
/// <remarks>
/// The runtime waits with WaitOne if, and only if, the answer is ERROR_IO_PENDING, and WaitOne asks the thread's context first
/// (dotnet/runtime, RandomAccess.Windows.cs). A wait that goes through a context allocates: so this is a run of its own.
/// </remarks>
internal sealed class WaitObserver : SynchronizationContext
{
    private int _waits;

    private WaitObserver() => SetWaitNotificationRequired();

    /// <summary>The waits of the calling thread; null if other threads did operations, too: theirs are not seen.</summary>
    public static long? PendingOperations(Action run)
    {
        var observer = new WaitObserver();
        SynchronizationContext? usual = Current;
        long elsewhere = OperationCounts.Operations - OperationCounts.OperationsOfThisThread;
        SetSynchronizationContext(observer);
        try
        {
            run();
        }
        finally
        {
            SetSynchronizationContext(usual);
        }
        return OperationCounts.Operations - OperationCounts.OperationsOfThisThread == elsewhere ? observer._waits : null;
    }

    public override int Wait(nint[] waitHandles, bool waitAll, int millisecondsTimeout)
    {
        _waits++;
        return WaitHelper(waitHandles, waitAll, millisecondsTimeout);
    }
}
