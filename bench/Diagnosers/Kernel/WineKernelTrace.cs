using System.Diagnostics;
using BenchmarkDotNet.Wine;

namespace Bench.Diagnosers.Kernel;

/// <summary>Counts requests to a wineserver. The processes run in a traced Wine, which is started for the first of them.</summary>
internal sealed class WineKernelTrace(Func<TracedWine> open) : IKernelTrace
{
    private readonly Lazy<TracedWine> _wine = new(open);

    public KernelCallKind Kind => KernelCallKind.WineserverRequests;

    public void Prepare(ProcessStartInfo start)
    {
        _wine.Value.Session.Adopt(start);
        // Whatever else the server wrote belongs to processes that are gone.
        _wine.Value.DropTrace();
    }

    public IReadOnlyList<KernelSection>? TakeSections(int count) => KernelSection.Require(_wine.Value.TakeTrace(ServerTrace.Sections), count);

    public void Dispose()
    {
        if (_wine.IsValueCreated)
            _wine.Value.Dispose();
    }
}
