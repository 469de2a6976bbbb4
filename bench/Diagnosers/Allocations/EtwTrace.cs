using System.Diagnostics;
using System.Runtime.Versioning;
using Bench.Diagnosers.Etw;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Session;
using Workloads.Engines;

namespace Bench.Diagnosers.Allocations;

/// <summary>An ETW session that receives the runtime's events of every process. It needs elevation.</summary>
[SupportedOSPlatform("windows")]
internal sealed class EtwTrace : IAllocationTrace
{
    private readonly string _file = Path.Combine(TraceFolder.Create(), "allocations.etl");
    private TraceEventSession? _session;

    /// <summary>What is asked for.</summary>
    public static EtwSession Session { get; } = new()
    {
        Name = "IoStrategies-Allocations",
        Kernel = KernelTraceEventParser.Keywords.Process | KernelTraceEventParser.Keywords.ImageLoad | KernelTraceEventParser.Keywords.Thread,
        Providers =
        [
            new EtwProvider(
                ClrTraceEventParser.ProviderGuid,
                (ulong)(ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.Jit | ClrTraceEventParser.Keywords.JittedMethodILToNativeMap | ClrTraceEventParser.Keywords.Loader),
                Stacks: true),
            EtwProvider.FromEventSource(AllocationRegion.ProviderName),
        ],
    };

    public void Prepare(ProcessStartInfo start)
    {
        _session?.Dispose();
        _session = Session.Start(_file);
    }

    public AllocationProfile? Take(string name, int? processId)
    {
        _session?.Dispose();
        _session = null;
        return TraceFiles.Read(_file, (trace, kind) => AllocationAnalyser.Analyse(trace, name, kind, operations: null, processId));
    }

    public void Dispose()
    {
        _session?.Dispose();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }
}
