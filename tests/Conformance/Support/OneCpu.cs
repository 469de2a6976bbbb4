using System.Diagnostics;

namespace Conformance.Support;

/// <summary>Keeps the process on one CPU for a while, the one that a harness keeps Wine's server on.</summary>
/// <remarks>
/// Under Wine every request is a hand-over between the process and the server: across CPUs it costs up to five times as much. For tests
/// with one caller that count by the ten thousands; tests with several callers want all CPUs, since it is their meeting that is tested.
/// </remarks>
internal sealed class OneCpu : IDisposable
{
    private readonly nint _all;

    public OneCpu()
    {
        using Process process = Process.GetCurrentProcess();
        _all = process.ProcessorAffinity;
        process.ProcessorAffinity = _all & -_all;
    }

    public void Dispose()
    {
        using Process process = Process.GetCurrentProcess();
        process.ProcessorAffinity = _all;
    }
}
