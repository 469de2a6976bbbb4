namespace Comparison.Verdicts;

/// <summary>Why a case was not compared.</summary>
public enum LeftoverKind
{
    /// <summary>Only the base has it.</summary>
    BaseOnly,

    /// <summary>Only the other side has it.</summary>
    DiffOnly,

    /// <summary>It failed on the base's side.</summary>
    FailedInBase,

    /// <summary>It failed on the other side.</summary>
    FailedInDiff,

    /// <summary>It failed on both sides.</summary>
    FailedInBoth,
}
