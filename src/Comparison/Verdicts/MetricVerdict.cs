namespace Comparison.Verdicts;

/// <summary>How a counted figure of the other side stands to the base's. No statistics are needed; what is not certain is no finding.</summary>
public enum MetricVerdict
{
    /// <summary>Equal, but for what measuring itself adds.</summary>
    Equal,

    /// <summary>The other side's is smaller.</summary>
    Less,

    /// <summary>The other side's is larger.</summary>
    More,

    /// <summary>One of the sides does not have it.</summary>
    OneSided,

    /// <summary>They differ, and so do counts of equal code: its rounds, or it is an estimate. Never a finding.</summary>
    Unsure,
}
