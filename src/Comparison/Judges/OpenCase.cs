using Comparison.Statistics;
using Comparison.Verdicts;

namespace Comparison.Judges;

/// <summary>A case that is not judged yet: nothing in it depends on the misrate that is left for it.</summary>
/// <param name="Pair">Both with samples.</param>
/// <param name="OfBase">What statistics count of the base.</param>
/// <param name="OfDiff">What they count of the other side.</param>
/// <param name="Contrast">How they stand to each other.</param>
internal sealed record OpenCase(CasePair Pair, LaunchTimes OfBase, LaunchTimes OfDiff, Contrast Contrast)
{
    /// <summary>Whether a side is a single launch that is not trusted, so that there is no verdict.</summary>
    public required bool IsSingleLaunch { get; init; }

    /// <summary>What its last look has of the misrate; null if there was one look.</summary>
    public double? LookMisrate { get; init; }
}
