namespace Comparison.Verdicts;

/// <summary>What a ratio says where a side is a single process launch: nothing with a misrate, but it can be held against what launches usually do.</summary>
public enum SingleLaunchAnswer
{
    /// <summary>Two launches of the same code differ as much.</summary>
    WithinUsual,

    /// <summary>It takes less time, by more than single launches of the same code usually differ.</summary>
    FasterThanUsual,

    /// <summary>It takes more time, by more than single launches of the same code usually differ.</summary>
    SlowerThanUsual,
}
