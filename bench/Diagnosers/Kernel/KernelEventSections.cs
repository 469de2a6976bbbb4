namespace Bench.Diagnosers.Kernel;

/// <summary>Finds the counted sections among the events of one process: as in a wineserver's trace, but with other marks.</summary>
internal static class KernelEventSections
{
    /// <summary>The name of a call about which nothing else is known.</summary>
    public const string SystemCall = "system-call";

    /// <summary>The sections, in the order in which they began.</summary>
    /// <exception cref="InvalidDataException">A section has no end: events were lost.</exception>
    public static IReadOnlyList<KernelSection> Split(IEnumerable<KernelEvent> events)
    {
        List<KernelSection> sections = [];
        HashSet<int> peers = [];
        Dictionary<string, int> calls = [];
        Dictionary<int, int> others = [];
        int objects = 0, caller = 0;
        bool callerCounts = false, othersCount = false;
        foreach (KernelEvent each in events)
        {
            if (each is { Kind: KernelEventKind.Mark, Name: "begin" })
            {
                (caller, calls, objects, callerCounts, othersCount) = (each.Thread, [], 0, true, true);
                others.Clear();
            }
            else if (each is { Kind: KernelEventKind.Mark, Name: "end" })
            {
                callerCounts = false;
            }
            else if (each is { Kind: KernelEventKind.Mark, Name: "settled" })
            {
                sections.Add(new KernelSection(calls, objects, others.Where(other => !peers.Contains(other.Key)).Sum(other => other.Value)));
                othersCount = false;
            }
            else if (each is { Kind: KernelEventKind.Mark, Name: "peer" })
            {
                peers.Add(each.Thread);
            }
            else if (each.Thread == caller && callerCounts)
            {
                if (each.Kind == KernelEventKind.CreateHandle)
                    objects++;
                // A handle's event comes from within a system call, which has been counted already: now it has a name.
                if (each.Kind != KernelEventKind.SystemCall && calls.TryGetValue(SystemCall, out int nameless))
                    calls[SystemCall] = nameless - 1;
                calls[each.Name] = calls.GetValueOrDefault(each.Name) + 1;
            }
            else if (each.Thread != caller && othersCount && each.Kind == KernelEventKind.SystemCall)
            {
                others[each.Thread] = others.GetValueOrDefault(each.Thread) + 1;
            }
        }
        return othersCount ? throw new InvalidDataException($"The kernel's events end in section {sections.Count}.") : sections;
    }
}
