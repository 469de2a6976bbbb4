using System.Diagnostics;
using System.Runtime.Versioning;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Session;
using Microsoft.Diagnostics.Tracing;
using Workloads.Engines;

namespace Bench.Diagnosers.Allocations;

/// <summary>An ETW session that hears the runtime of every process. It needs elevation.</summary>
[SupportedOSPlatform("windows")]
internal sealed class EtwTrace : IAllocationTrace
{
    private readonly string _file = Path.Combine(TraceFolder.Create(), "allocations.etl");
    private TraceEventSession? _session;

    public void Prepare(ProcessStartInfo start)
    {
        _session?.Dispose();
        _session = new TraceEventSession("IoStrategies-Allocations", _file) { StopOnDispose = true };
        _session.EnableKernelProvider(KernelTraceEventParser.Keywords.Process | KernelTraceEventParser.Keywords.ImageLoad | KernelTraceEventParser.Keywords.Thread);
        var stacks = new TraceEventProviderOptions { StacksEnabled = true };
        _session.EnableProvider(
            ClrTraceEventParser.ProviderGuid,
            TraceEventLevel.Verbose,
            (ulong)(ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.Jit | ClrTraceEventParser.Keywords.JittedMethodILToNativeMap | ClrTraceEventParser.Keywords.Loader),
            stacks);
        _session.EnableProvider(AllocationRegion.ProviderName);
    }

    public AllocationProfile Take(string name, int? processId)
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
