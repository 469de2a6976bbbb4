using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>What verdicts on counted figures are called.</summary>
internal static class CountWords
{
    public static string Name(MetricVerdict verdict) => verdict switch
    {
        MetricVerdict.Equal => "equal",
        MetricVerdict.Less => "less",
        MetricVerdict.More => "more",
        MetricVerdict.Unsure => "unsure",
        _ => "on one side only",
    };
}
