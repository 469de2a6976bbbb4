using Comparison.Records;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>What a side's process says first.</summary>
/// <param name="Source">What it was built from.</param>
/// <param name="Machine">Where it runs.</param>
/// <param name="Job">How its cases are measured.</param>
/// <param name="Cases">In the order of its catalog; none if the filter matches nothing there.</param>
/// <param name="UnknownStrategies">Of those asked for, the ones that it does not have.</param>
internal sealed record SideHello(
    SourceState Source, Machine Machine, string Job, IReadOnlyList<CaseId> Cases, IReadOnlyList<string> UnknownStrategies)
{
    /// <summary>Whether its cases can take turns, and pin themselves before the first one: not in older commits.</summary>
    public bool TakesPinnedTurns { get; init; }
}
