using System.Diagnostics;
using Bench.Wine;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace Bench.Allocations;

/// <summary>The runtime writes the trace itself, into a file: no rights, no other process, and it works under Wine.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/core/diagnostics/eventpipe#trace-using-environment-variables</remarks>
internal sealed class EventPipeTrace : IAllocationTrace
{
    private readonly string _file;

    private EventPipeTrace(string folder) => _file = Path.Combine(folder, "allocations.nettrace");

    /// <exception cref="UserError">The temporary folder cannot be written.</exception>
    public static EventPipeTrace Create()
    {
        try
        {
            return new EventPipeTrace(Directory.CreateTempSubdirectory("io-allocations-").FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"traces are written to {Path.GetTempPath()}, which cannot be written ({e.Message.TrimEnd('.')}). Set {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")} to another folder.", e);
        }
    }

    public void Prepare(ProcessStartInfo start)
    {
        File.Delete(_file);
        start.Environment["DOTNET_EnableEventPipe"] = "1";
        start.Environment["DOTNET_EventPipeOutputPath"] = OperatingSystem.IsWindows() ? _file : WinePath.ToWindows(_file);
        // Keyword GC, level verbose: AllocationTick. The rundown at the end, which names the methods, comes without being asked for.
        start.Environment["DOTNET_EventPipeConfig"] =
            $"{ClrTraceEventParser.ProviderName}:0x1:5,{AllocationRegion.ProviderName}:0xFFFFFFFFFFFFFFFF:4";
    }

    public AllocationProfile Take(string name, int? processId) => File.Exists(_file)
        ? TraceFiles.Read(_file, (trace, kind) => AllocationAnalyser.Analyse(trace, name, kind, operations: null))
        : throw new UserError($"the process of {name} wrote no trace.");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
}
