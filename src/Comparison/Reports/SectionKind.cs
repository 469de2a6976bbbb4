namespace Comparison.Reports;

/// <summary>What a section of a report is about, in display order.</summary>
internal enum SectionKind
{
    /// <summary>Ratios of every workload with every strategy.</summary>
    Matrix,

    /// <summary>Cases that are faster or slower.</summary>
    Changed,

    /// <summary>Cases that the samples do not settle.</summary>
    Unsettled,

    /// <summary>Cases that only one side has, or that failed.</summary>
    NotCompared,

    /// <summary>Reasons to be careful.</summary>
    Warnings,

    /// <summary>Cases without a difference that matters.</summary>
    Same,

    /// <summary>Where both sides were measured.</summary>
    Machines,

    /// <summary>What the words mean.</summary>
    Glossary,

    /// <summary>Counted figures that differ.</summary>
    Figures,
}
