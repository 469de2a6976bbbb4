using System.Text.Json;
using IoStrategies;

namespace Workloads.Counting;

/// <summary>Counts, in the process that does it, what something costs: in sections that the kernel's trace shows, too.</summary>
/// <param name="onlyRuntimeSees">Whether nobody but the runtime sees whether an operation is pending.</param>
internal sealed class SectionCounter(bool onlyRuntimeSees)
{
    private readonly List<CountedSection> _sections = [];

    /// <summary>Does something as often as the plan says, and counts.</summary>
    public void Count(Counted counted, SectionPlan plan)
    {
        SectionMark.Prepare();
        ThreadPoolWorkers.Start();
        // Whatever ran before may have left something in the thread pool.
        ThreadPoolRest.Wait();
        for (int pair = 0; pair < plan.Pairs; pair++)
        {
            Count(counted, plan.Few);
            Count(counted, plan.Many);
        }
    }

    /// <summary>Writes all sections to the file that the host reads.</summary>
    public void Save() =>
        File.WriteAllBytes(Environment.GetEnvironmentVariable(OperationCounts.Variable)!, JsonSerializer.SerializeToUtf8Bytes(_sections));

    private void Count(Counted counted, int times)
    {
        counted.Do(times, () => _sections.Add(CountOnce(counted, times)));
        if (!onlyRuntimeSees)
            return;
        counted.Do(times, () => _sections[^1] = _sections[^1] with { Pending = WaitObserver.PendingOperations(() => counted.Run(times)) });
        ThreadPoolRest.Wait();
    }

    private CountedSection CountOnce(Counted counted, int times)
    {
        int section = _sections.Count;
        ProcessTotals before = ProcessTotals.Now();
        SectionMark.Begin(section);
        counted.Run(times);
        SectionMark.End(section);
        ThreadPoolRest.Wait();
        SectionMark.Settled(section);
        ProcessTotals after = ProcessTotals.Now();
        return new CountedSection(
            counted.Name,
            times,
            after.AllocatedBytes - before.AllocatedBytes,
            after.WorkItems - before.WorkItems,
            after.LockContentions - before.LockContentions,
            after.NativeOperations - before.NativeOperations,
            after.Pending - before.Pending,
            after.NativeBytes - before.NativeBytes);
    }
}
