using System.Diagnostics;
using System.Runtime.Versioning;
using Bench.Diagnosers.Etw;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers.Kernel;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Session;
using Microsoft.Diagnostics.Tracing;
using Workloads.Counting;

namespace Bench.Diagnosers.Kernel;

/// <summary>Counts system calls and handles with ETW, which needs elevation.</summary>
/// <remarks>
/// There are two sessions. Events of handles go to the session called "NT Kernel Logger" only, and that one receives nothing but the kernel's
/// events. System calls alone would need one session, but strategies differ most in the objects that an operation creates. The marks of the
/// counted sections go to the other session. TraceEvent reads both files as one, by their names.
/// The kernel's events name a system call by the address of its routine. Without the kernel's symbols that says nothing, so all calls have one
/// name, except those that make or close handles. An event says only on which processor it happened; context switches tell which thread ran there.
/// </remarks>
[SupportedOSPlatform("windows")]
internal sealed class EtwKernelTrace : IKernelTrace
{
    private readonly string _folder = Directory.CreateTempSubdirectory("io-kernel-").FullName;
    private readonly List<TraceEventSession> _sessions = [];

    /// <summary>The session that receives the marks.</summary>
    public static EtwSession Marks { get; } = new() { Name = "IoStrategies-Sections", Providers = [EtwProvider.FromEventSource(SectionEvents.ProviderName)] };

    /// <summary>The session that receives the kernel's events. A machine has one of this name.</summary>
    public static EtwSession Kernel { get; } = new()
    {
        Name = KernelTraceEventParser.KernelSessionName,
        BufferSize = 256,
        Kernel = KernelTraceEventParser.Keywords.Process | KernelTraceEventParser.Keywords.Thread | KernelTraceEventParser.Keywords.ContextSwitch |
            KernelTraceEventParser.Keywords.SystemCall | KernelTraceEventParser.Keywords.Handle,
    };

    public KernelCallKind Kind => KernelCallKind.SystemCalls;

    // Not "kernel.etl" beside "sections.etl": TraceEvent merges NAME.etl and NAME.kernel.etl.
    private string MarksFile => Path.Combine(_folder, "counts.etl");

    private string KernelFile => Path.Combine(_folder, "counts.kernel.etl");

    /// <exception cref="InvalidOperationException">Another program uses the kernel's session.</exception>
    public void Prepare(ProcessStartInfo start)
    {
        End();
        RefuseToTakeAway();
        _sessions.Add(Marks.Start(MarksFile));
        _sessions.Add(Kernel.Start(KernelFile));
    }

    public IReadOnlyList<KernelSection>? TakeSections(int count)
    {
        End();
        string converted = Path.ChangeExtension(MarksFile, ".etlx");
        _ = TraceLog.CreateFromEventTraceLogFile(MarksFile, converted, new TraceLogOptions { KeepAllEvents = true });
        using TraceLog trace = new(converted);
        return trace.EventsLost == 0
            ? KernelSection.Require(KernelEventSections.Split(Events(trace)), count)
            : throw new InvalidDataException($"The kernel's trace has lost {trace.EventsLost} events.");
    }

    public void Dispose()
    {
        End();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A session that an interrupted run of ours left behind is ended; somebody else's is not.</summary>
    private static void RefuseToTakeAway()
    {
        bool isOurs = IsActive(Marks.Name);
        if (!isOurs && IsActive(Kernel.Name))
            throw new InvalidOperationException($"another program uses the session '{Kernel.Name}' (logman stop \"{Kernel.Name}\" -ets ends it)");
    }

    private static bool IsActive(string session)
    {
        using TraceEventSession? active = TraceEventSession.GetActiveSession(session);
        // Only looked at: whose it is says who else ends it.
        active?.StopOnDispose = false;
        return active is not null;
    }

    private void End()
    {
        // The kernel's was started last, and goes first: while the other one is there, both are known to be ours.
        for (int i = _sessions.Count - 1; i >= 0; i--)
            _sessions[i].Dispose();
        _sessions.Clear();
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
            if (running.On(each.ProcessorNumber) is var (runningProcess, thread) && runningProcess == process && ToKernelEvent(each, thread) is { } known)
                yield return known;
        }
    }

    private static KernelEvent? ToKernelEvent(TraceEvent each, int thread) => each switch
    {
        { ProviderName: SectionEvents.ProviderName, EventName: nameof(SectionEvents.Mark) } =>
            new KernelEvent(thread, KernelEventKind.Mark, (string)each.PayloadByName("what")),
        SysCallEnterTraceData => new KernelEvent(thread, KernelEventKind.SystemCall, KernelEventSections.SystemCall),
        ObjectHandleTraceData { EventName: "Object/CreateHandle" } => new KernelEvent(thread, KernelEventKind.CreateHandle, "create-handle"),
        ObjectHandleTraceData { EventName: "Object/CloseHandle" } => new KernelEvent(thread, KernelEventKind.CloseHandle, "close-handle"),
        _ => null,
    };
}
