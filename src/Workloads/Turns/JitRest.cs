using System.Diagnostics;
using System.Runtime;

namespace Workloads.Turns;

/// <summary>
/// Runs the code until the compiler has nothing left to improve. BenchmarkDotNet's jitting and pilot stages call it often enough, but
/// the optimized code is made in the background later: in a neighbour's turn.
/// </summary>
internal static class JitRest
{
    /// <summary>Longer than the 100 ms for which the runtime waits until it compiles again what is called often (TieredCompilation.BackgroundWorkerTimeoutMs).</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(120);

    private static readonly TimeSpan s_shortestBurst = TimeSpan.FromMilliseconds(10);

    /// <summary>An invocation of many operations calls what is inside of it often enough: forty of ten milliseconds, eight times, took four seconds.</summary>
    private static readonly TimeSpan s_longestBurst = TimeSpan.FromMilliseconds(50);

    private const int CallsOfTier0 = 40; // thirty are enough to be compiled again
    private const int MostBursts = 8;

    /// <summary>Invokes and pauses until a pause passes in which nothing was compiled.</summary>
    /// <param name="invoke">Invokes the benchmark so many times.</param>
    /// <param name="invocation">What an invocation has taken so far; zero if nobody knows.</param>
    public static void Wait(Action<long> invoke, TimeSpan invocation)
    {
        // What takes so long is not about code.
        if (InvocationTimer.IsLong(invocation))
            return;
        for (int burst = 0; burst < MostBursts; burst++)
        {
            long before = JitInfo.GetCompiledMethodCount();
            long start = Stopwatch.GetTimestamp();
            int calls = 0;
            TimeSpan time;
            do
            {
                invoke(1);
                calls++;
                time = Stopwatch.GetElapsedTime(start);
                if (calls == 1 && InvocationTimer.IsLong(time))
                    return;
            }
            while (time < s_shortestBurst || (calls < CallsOfTier0 && time < s_longestBurst));
            Thread.Sleep(s_pause);
            if (burst > 0 && JitInfo.GetCompiledMethodCount() == before)
                return;
        }
    }
}
