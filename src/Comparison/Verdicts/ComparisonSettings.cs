using Perfolizer.Metrology;

namespace Comparison.Verdicts;

/// <summary>What the verdicts were asked to be.</summary>
/// <param name="Threshold">Differences up to this do not matter: a percentage or a time.</param>
/// <param name="Misrate">How often a verdict of this comparison as a whole may be wrong, such as 1e-3.</param>
/// <param name="CaseMisrate">What that leaves for one case as long as all are in doubt; <see cref="CaseComparison.Misrate"/> says what each had in the end.</param>
public sealed record ComparisonSettings(Threshold Threshold, double Misrate, double CaseMisrate)
{
    /// <summary>The threshold where nobody asked for another one.</summary>
    public const string UsualThreshold = "5%";

    /// <summary>The misrate where nobody asked for another one.</summary>
    public const double UsualMisrate = 1e-3;
}
