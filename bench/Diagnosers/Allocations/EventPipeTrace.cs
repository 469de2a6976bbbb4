using System.Diagnostics;
using BenchmarkDotNet.Wine;
using Microsoft.Diagnostics.Tracing.Parsers;
using Workloads.Engines;

namespace Bench.Diagnosers.Allocations;

/// <summary>The runtime writes the trace itself, into a file: no rights, no other process, and it works under Wine.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/core/diagnostics/eventpipe#trace-using-environment-variables</remarks>
internal sealed class EventPipeTrace : IAllocationTrace
{
    private readonly string _file = Path.Combine(TraceFolder.Create(), "allocations.nettrace");

    public void Prepare(ProcessStartInfo start)
    {
        File.Delete(_file);
        start.Environment["DOTNET_EnableEventPipe"] = "1";
        start.Environment["DOTNET_EventPipeOutputPath"] = OperatingSystem.IsWindows() ? _file : WinePath.ToWindows(_file);
        // Keyword GC, level verbose: AllocationTick. The rundown at the end, which names the methods, comes without being asked for.
        start.Environment["DOTNET_EventPipeConfig"] =
            $"{ClrTraceEventParser.ProviderName}:0x1:5,{AllocationRegion.ProviderName}:0xFFFFFFFFFFFFFFFF:4";
    }

    public AllocationProfile? Take(string name, int? processId) => File.Exists(_file)
        ? TraceFiles.Read(_file, (trace, kind) => AllocationAnalyser.Analyse(trace, name, kind, operations: null))
        : throw new UserError($"the process of {name} wrote no trace.");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
}
