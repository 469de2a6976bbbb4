namespace Comparison.Verdicts;

/// <summary>How a counted figure of the other side stands to the base's. Counts are exact: there is no inconclusive.</summary>
public enum MetricVerdict
{
    /// <summary>Equal to the last digit.</summary>
    Equal,

    /// <summary>The other side's is smaller.</summary>
    Less,

    /// <summary>The other side's is larger.</summary>
    More,

    /// <summary>One of the sides does not have it.</summary>
    OneSided,
}
