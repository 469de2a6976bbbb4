using System.Diagnostics;

namespace Workloads.Turns;

/// <summary>How long does an invocation take? Asked when the process has the CPU for itself, to fix the length of its blocks.</summary>
internal static class InvocationTimer
{
    private const double Enough = 5e4; // nanoseconds: five hundred ticks of Wine's clock, and seldom interrupted
    private const double Long = 1e8; // nanoseconds: one of them says enough
    private const int Most = 40;
    private const int Least = 3;

    // One of ten milliseconds was seen to take 300 while ten others prepared.
    private static readonly TimeSpan s_long = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Is an invocation far longer than a block, although others were at work beside it?</summary>
    public static bool IsLong(TimeSpan invocation) => invocation > s_long;

    /// <returns>Nanoseconds: the least of several short samples, because whatever disturbs one makes it longer.</returns>
    public static double Measure(Action<long> invoke)
    {
        long invocations = 1;
        double time = Time(invoke, invocations);
        while (time < Enough)
        {
            invocations *= 2;
            time = Time(invoke, invocations);
        }
        long start = Stopwatch.GetTimestamp();
        for (int i = 1; i < Most && (i < Least || Stopwatch.GetElapsedTime(start) < s_patience) && time < Long; i++)
            time = Math.Min(time, Time(invoke, invocations));
        return time / invocations;
    }

    private static double Time(Action<long> invoke, long invocations)
    {
        long start = Stopwatch.GetTimestamp();
        invoke(invocations);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
