using System.Globalization;
using Workloads.Counting;

namespace Bench.Diagnosers.Kernel;

/// <summary>Finds the counted sections in a wineserver's trace.</summary>
internal sealed class ServerTrace
{
    /// <summary>The trace names threads. Which process each one belongs to, it tells when they begin.</summary>
    private readonly Dictionary<uint, string> _processes = [];
    private readonly HashSet<uint> _peers = [];
    private readonly List<KernelSection> _sections = [];
    private readonly Dictionary<uint, int> _otherCalls = [];
    private Dictionary<string, int> _calls = [];
    private int _objects;
    private uint _caller;
    private bool _callerCounts;
    private bool _othersCount;

    /// <summary>The sections, in the order in which they began.</summary>
    /// <param name="lines">What the server wrote from before the process began until after it ended.</param>
    /// <exception cref="InvalidDataException">The trace is cut off: a section has no end, or its process no beginning.</exception>
    public static IReadOnlyList<KernelSection> Sections(IEnumerable<string> lines)
    {
        var trace = new ServerTrace();
        foreach (string line in lines)
        {
            if (ServerTraceLine.Parse(line) is { } parsed)
                trace.Take(parsed);
        }
        return trace._othersCount
            ? throw new InvalidDataException($"The wineserver's trace ends in section {trace._sections.Count}.")
            : trace._sections;
    }

    private void Take(ServerTraceLine line)
    {
        if (line.Status is not null)
            TakeAnswer(line);
        else if (line.Request == "open_event" && Mark(line) is { } mark)
            TakeMark(line.Thread, mark);
        else if (line.Thread == _caller && _callerCounts)
            _calls[line.Request] = _calls.GetValueOrDefault(line.Request) + 1;
        else if (line.Thread != _caller && _othersCount)
            _otherCalls[line.Thread] = _otherCalls.GetValueOrDefault(line.Thread) + 1;
    }

    private void TakeAnswer(ServerTraceLine line)
    {
        if (line.Status != "0")
            return;
        if (line.Request == "init_first_thread")
            _processes[line.Thread] = line.Member("pid")!;
        else if (line.Request == "new_thread" && _processes.TryGetValue(line.Thread, out string? process))
            _processes[uint.Parse(line.Member("tid")!, NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = process;
        if (_callerCounts && line.Thread == _caller && Creates(line.Request))
            _objects++;
    }

    private void TakeMark(uint thread, string mark)
    {
        switch (mark)
        {
            case "peer":
                _peers.Add(thread);
                break;
            case "begin":
                if (!_processes.ContainsKey(thread))
                    throw new InvalidDataException($"The wineserver's trace does not tell which process thread {thread:x4} belongs to.");
                _caller = thread;
                _calls = [];
                _objects = 0;
                _otherCalls.Clear();
                (_callerCounts, _othersCount) = (true, true);
                break;
            case "end":
                _callerCounts = false;
                break;
            case "settled":
                _othersCount = false;
                _sections.Add(new KernelSection(_calls, _objects, OtherCalls()));
                break;
        }
    }

    private int OtherCalls() => _otherCalls
        .Where(calls => !_peers.Contains(calls.Key) && _processes.GetValueOrDefault(calls.Key) == _processes[_caller])
        .Sum(calls => calls.Value);

    private static string? Mark(ServerTraceLine line) =>
        line.Text.IndexOf(SectionMark.Prefix, StringComparison.Ordinal) is >= 0 and var from
            ? line.Text[from..].Split('-')[^1].TrimEnd('"')
            : null;

    /// <summary>Whether a request makes a new object: those that give another handle to an old one are called open or dup.</summary>
    private static bool Creates(string request) =>
        request.StartsWith("create_", StringComparison.Ordinal) || request is "new_thread" or "new_process";
}
