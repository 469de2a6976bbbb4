namespace Bench.Diagnosers.Kernel;

/// <summary>Which thread runs on a processor? The kernel says so at each context switch, and in system calls' events not at all.</summary>
/// <remarks>
/// SysCallEnterTraceData in microsoft/perfview, src/TraceEvent/Parsers/KernelTraceEventParser.cs, has an address and does not fill in process and
/// thread, as CSwitchTraceData and others do: they stay -1.
/// </remarks>
internal sealed class RunningThreads
{
    private readonly Dictionary<int, (int Process, int Thread)> _running = [];

    /// <summary>From now on this thread runs there: a context switch, or an event that says who raised it.</summary>
    public void Runs(int processor, int process, int thread)
    {
        if (process >= 0 && thread >= 0)
            _running[processor] = (process, thread);
    }

    /// <summary>Who runs there; null if nothing has been heard of the processor yet.</summary>
    public (int Process, int Thread)? On(int processor) => _running.TryGetValue(processor, out (int Process, int Thread) who) ? who : null;
}
