using Comparison.Counts;

namespace Comparison.Verdicts;

/// <summary>One counted figure on both sides.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Unit">Empty for plain counts.</param>
/// <param name="Base">Null if the base does not have it.</param>
/// <param name="Diff">Null if the other side does not have it.</param>
public sealed record MetricComparison(string Id, string Unit, double? Base, double? Diff)
{
    /// <summary>How they stand to each other; differences that measuring itself makes are none.</summary>
    public MetricVerdict Verdict => (Base, Diff) switch
    {
        (null, _) or (_, null) => MetricVerdict.OneSided,
        ({ } b, { } d) when !CountRule.Differs(b, d, Unit) => MetricVerdict.Equal,
        ({ } b, { } d) when d < b => MetricVerdict.Less,
        _ => MetricVerdict.More,
    };
}
