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

    private static readonly TimeSpan s_burst = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_long = TimeSpan.FromMilliseconds(20); // a workload whose single invocation takes longer is not about code

    private const int CallsOfTier0 = 40; // thirty are enough to be compiled again
    private const int MostBursts = 8;

    /// <summary>Invokes and pauses until a pause passes in which nothing was compiled.</summary>
    public static void Wait(Action<long> invoke)
    {
        for (int burst = 0; burst < MostBursts; burst++)
        {
            long before = JitInfo.GetCompiledMethodCount();
            long start = Stopwatch.GetTimestamp();
            for (int call = 0; call < CallsOfTier0 || Stopwatch.GetElapsedTime(start) < s_burst; call++)
            {
                invoke(1);
                if (call == 0 && Stopwatch.GetElapsedTime(start) > s_long)
                    return;
            }
            Thread.Sleep(s_pause);
            if (burst > 0 && JitInfo.GetCompiledMethodCount() == before)
                return;
        }
    }
}
