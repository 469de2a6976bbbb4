using System.Runtime.Versioning;
using System.Text.Json;
using IoStrategies;

namespace Bench.Counting;

/// <summary>Counts, in the process that does it, what something costs: in sections that the kernel's trace shows, too.</summary>
[SupportedOSPlatform("windows")]
internal sealed class SectionCounter
{
    private readonly List<CountedSection> _sections = [];

    /// <summary>Does something a number of times and counts.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="times">How often.</param>
    /// <param name="run">Does it as often as it is told.</param>
    public void Count(string name, int times, Action<int> run)
    {
        int section = _sections.Count;
        ProcessTotals before = ProcessTotals.Now();
        SectionMark.Begin(section);
        run(times);
        SectionMark.End(section);
        ThreadPoolRest.Wait();
        SectionMark.Settled(section);
        ProcessTotals after = ProcessTotals.Now();
        _sections.Add(new CountedSection(
            name,
            times,
            after.AllocatedBytes - before.AllocatedBytes,
            after.WorkItems - before.WorkItems,
            after.LockContentions - before.LockContentions,
            after.NativeOperations - before.NativeOperations,
            after.Pending - before.Pending,
            after.NativeBytes - before.NativeBytes));
    }

    /// <summary>Writes all sections to the file that the host reads.</summary>
    public void Save() =>
        File.WriteAllBytes(Environment.GetEnvironmentVariable(OperationCounts.Variable)!, JsonSerializer.SerializeToUtf8Bytes(_sections));
}
