namespace Comparison.Verdicts;

/// <summary>What the samples of two sides allow to say at the stated misrate.</summary>
public enum Verdict
{
    /// <summary>The other side needs less time, by more than the threshold.</summary>
    Faster,

    /// <summary>The other side needs more time, by more than the threshold.</summary>
    Slower,

    /// <summary>Whatever difference there is lies within the threshold.</summary>
    Same,

    /// <summary>The samples do not settle it.</summary>
    Inconclusive,
}
