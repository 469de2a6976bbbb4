using Comparison.Statistics;

namespace Comparison.Verdicts;

/// <summary>One case, judged.</summary>
public sealed record CaseComparison
{
    /// <summary>What it is compared with.</summary>
    public required CaseSide Base { get; init; }

    /// <summary>What is judged.</summary>
    public required CaseSide Diff { get; init; }

    /// <summary>By time.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Time of <see cref="Diff"/> divided by time of <see cref="Base"/>; its value is not a number where one of them cannot be told from none.</summary>
    public required Estimate Ratio { get; init; }

    /// <summary>Nanoseconds that <see cref="Diff"/> takes longer.</summary>
    public required Estimate Shift { get; init; }

    /// <summary>
    /// How often the verdict may be wrong: what the other cases left for this one. Null where a side is a single launch, trusted or not: how
    /// much launches differ is not in its samples, so that nobody knows.
    /// </summary>
    public required double? Misrate { get; init; }

    /// <summary>Whether both sides met in the same rounds and were compared round by round.</summary>
    public required bool IsPaired { get; init; }

    /// <summary>Whether they were compared by the turns that they took within each round; otherwise by their launches.</summary>
    public bool ByTurns { get; init; }

    /// <summary>The ratio that pure noise was seen to produce on this machine (1.03: up to 3 percent either way); null if unknown.</summary>
    public required double? NoiseFence { get; init; }

    /// <summary>How many more rounds settle it in at least eight of ten cases like this; null unless inconclusive, or if no number can be promised.</summary>
    public required int? MoreRounds { get; init; }

    /// <summary>What may be said of the ratio although a side has one launch only; null where there are launches enough for a verdict, or they are trusted.</summary>
    public SingleLaunchAnswer? SingleLaunch { get; init; }

    /// <summary>Every counted figure that a side has.</summary>
    public required IReadOnlyList<MetricComparison> Metrics { get; init; }

    /// <summary>About this case.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }
}
