using System.Diagnostics;

namespace Workloads.Turns;

/// <summary>How long does an invocation take? Asked when the process has the CPU for itself, to fix the length of its blocks.</summary>
internal static class InvocationTimer
{
    private const double Enough = 2e5; // nanoseconds: two thousand ticks of Wine's clock
    private const double Long = 2e7; // nanoseconds: one of them says enough
    private const int Repetitions = 5;

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
        for (int i = 1; i < Repetitions && time < Long; i++)
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
