namespace IoStrategies;

/// <summary>How many native operations has this process done, how were they answered, and what native memory did they take?</summary>
/// <remarks>
/// Counted only in a process that was started with <see cref="Variable"/>. Whoever counts asks <see cref="IsOn"/> first: it is a constant
/// to the compiler that optimizes, so that nothing of the counting is left in the code that is timed.
/// </remarks>
public static class OperationCounts
{
    /// <summary>The environment variable that switches counting on, whatever its value.</summary>
    public const string Variable = "IOSTRATEGY_COUNTS";

    [ThreadStatic]
    private static long t_operations;

    private static long s_operations;
    private static long s_pending;
    private static long s_nativeBytes;

    /// <summary>Whether this process counts.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    /// <summary>Native reads and writes so far, by all threads.</summary>
    public static long Operations => Volatile.Read(ref s_operations);

    /// <summary>Those of them that the calling thread did.</summary>
    public static long OperationsOfThisThread => t_operations;

    /// <summary>Those of <see cref="Operations"/> that were not complete when the call that started them returned.</summary>
    public static long Pending => Volatile.Read(ref s_pending);

    /// <summary>Bytes taken from the native heap so far, those included that were given back. The garbage collector knows nothing of them.</summary>
    public static long NativeBytes => Volatile.Read(ref s_nativeBytes);

    internal static void AddOperation()
    {
        t_operations++;
        Interlocked.Increment(ref s_operations);
    }

    /// <summary>Counts an operation that the kernel answered with ERROR_IO_PENDING. Strategies call it, where <see cref="IsOn"/>.</summary>
    public static void AddPending() => Interlocked.Increment(ref s_pending);

    /// <summary>Counts memory taken from the native heap. Strategies call it, where <see cref="IsOn"/>.</summary>
    /// <param name="bytes">How much.</param>
    public static void AddNativeBytes(int bytes) => Interlocked.Add(ref s_nativeBytes, bytes);
}
