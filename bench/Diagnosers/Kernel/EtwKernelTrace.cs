using System.Diagnostics;
using System.Runtime.Versioning;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers.Kernel;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Session;
using Microsoft.Diagnostics.Tracing;
using Workloads.Counting;

namespace Bench.Diagnosers.Kernel;

/// <summary>Counts system calls and handles with an ETW kernel session, which needs elevation.</summary>
/// <remarks>
/// The kernel's events name a system call by the address of its routine; without the kernel's symbols that says nothing, so all calls have one
/// name, and handles have theirs. Whose call it is, context switches tell: the events themselves say only on which processor it was.
/// </remarks>
[SupportedOSPlatform("windows")]
internal sealed class EtwKernelTrace : IKernelTrace
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("io-kernel-").FullName, "kernel.etl");
    private TraceEventSession? _session;

    public KernelCallKind Kind => KernelCallKind.SystemCalls;

    public void Prepare(ProcessStartInfo start)
    {
        _session?.Dispose();
        _session = new TraceEventSession("IoStrategies-Kernel", _file) { StopOnDispose = true, BufferSizeMB = 256 };
        _session.EnableKernelProvider(
            KernelTraceEventParser.Keywords.Process | KernelTraceEventParser.Keywords.Thread | KernelTraceEventParser.Keywords.ContextSwitch |
            KernelTraceEventParser.Keywords.SystemCall | KernelTraceEventParser.Keywords.Handle);
        _session.EnableProvider(SectionEvents.ProviderName);
    }

    public IReadOnlyList<KernelSection> TakeSections()
    {
        _session?.Dispose();
        _session = null;
        string converted = Path.ChangeExtension(_file, ".etlx");
        _ = TraceLog.CreateFromEventTraceLogFile(_file, converted, new TraceLogOptions { KeepAllEvents = true });
        using TraceLog trace = new(converted);
        return trace.EventsLost == 0
            ? KernelEventSections.Of(Events(trace))
            : throw new InvalidDataException($"The kernel's trace has lost {trace.EventsLost} events.");
    }

    public void Dispose()
    {
        _session?.Dispose();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    /// <summary>The events of the process that marks sections: there is one at a time.</summary>
    private static IEnumerable<KernelEvent> Events(TraceLog trace)
    {
        var running = new RunningThreads();
        int? process = null;
        foreach (TraceEvent each in trace.Events)
        {
            if (each is CSwitchTraceData change)
            {
                running.Runs(each.ProcessorNumber, change.NewProcessID, change.NewThreadID);
                continue;
            }
            if (each.ProviderName == SectionEvents.ProviderName && each.EventName == nameof(SectionEvents.Mark))
            {
                process ??= each.ProcessID;
                running.Runs(each.ProcessorNumber, each.ProcessID, each.ThreadID);
            }
            if (running.On(each.ProcessorNumber) is var (runningProcess, thread) && runningProcess == process && Of(each, thread) is { } known)
                yield return known;
        }
    }

    private static KernelEvent? Of(TraceEvent each, int thread) => each switch
    {
        { ProviderName: SectionEvents.ProviderName, EventName: nameof(SectionEvents.Mark) } =>
            new KernelEvent(thread, KernelEventKind.Mark, (string)each.PayloadByName("what")),
        SysCallEnterTraceData => new KernelEvent(thread, KernelEventKind.SystemCall, KernelEventSections.SystemCall),
        ObjectHandleTraceData { EventName: "Object/CreateHandle" } => new KernelEvent(thread, KernelEventKind.CreateHandle, "create-handle"),
        ObjectHandleTraceData { EventName: "Object/CloseHandle" } => new KernelEvent(thread, KernelEventKind.CloseHandle, "close-handle"),
        _ => null,
    };
}
