using BenchmarkDotNet.Engines;
using Workloads.Counting;

namespace Workloads.Engines;

/// <summary>Hands everything on, and knows when the timed iterations are over: what runs then is counted only.</summary>
internal sealed class PhaseHost(IHost inner) : IHost
{
    /// <summary>Whether all timed iterations have been run.</summary>
    public bool IsCounting { get; private set; }

    public void SendSignal(HostSignal hostSignal)
    {
        if (hostSignal == HostSignal.AfterActualRun)
        {
            // What the timed iterations left in the thread pool must not be counted as the next one's.
            ThreadPoolRest.Wait();
            IsCounting = true;
        }

        inner.SendSignal(hostSignal);
    }

    public void Write(string message) => inner.Write(message);

    public void WriteLine() => inner.WriteLine();

    public void WriteLine(string message) => inner.WriteLine(message);

    public void SendError(string message) => inner.SendError(message);

    public void ReportResults(RunResults runResults) => inner.ReportResults(runResults);

    public void Dispose() => inner.Dispose();
}
