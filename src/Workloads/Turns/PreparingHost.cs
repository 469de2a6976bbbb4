using BenchmarkDotNet.Engines;

namespace Workloads.Turns;

/// <summary>
/// Hands everything on but the iterations that BenchmarkDotNet's engine takes for the measured ones, and the signals around them: they
/// only prepare the turns.
/// </summary>
internal sealed class PreparingHost(IHost inner) : IHost
{
    private static readonly string s_actual = $"{IterationMode.Workload}{IterationStage.Actual}";

    public void SendSignal(HostSignal hostSignal)
    {
        if (hostSignal is not (HostSignal.BeforeActualRun or HostSignal.AfterActualRun))
            inner.SendSignal(hostSignal);
    }

    public void WriteLine(string message)
    {
        if (!message.StartsWith(s_actual, StringComparison.Ordinal))
            inner.WriteLine(message);
    }

    public void Write(string message) => inner.Write(message);

    public void WriteLine() => inner.WriteLine();

    public void SendError(string message) => inner.SendError(message);

    public void ReportResults(RunResults runResults) => inner.ReportResults(runResults);

    public void Dispose() => inner.Dispose();
}
