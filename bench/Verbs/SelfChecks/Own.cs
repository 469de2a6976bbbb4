using Comparison.Judges;
using Comparison.Runs;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Bench.Verbs.SelfChecks;

/// <summary>This library, as <c>bench compare</c> calls it if nobody asks for something else.</summary>
internal static class Own
{
    public const double Misrate = ComparisonSettings.UsualMisrate;

    /// <summary>So large that few thousand comparisons show whether it is kept.</summary>
    public const double CoverageMisrate = 0.01;

    public static Threshold Threshold { get; } = Threshold.Parse(ComparisonSettings.UsualThreshold);

    private static readonly CaseId s_case = new("N.C.M", "", "");
    private static readonly TimesJudge s_judge = new(Tolerance.From(Threshold), Misrate);
    private static readonly TimesJudge s_coverage = new(default, CoverageMisrate);

    /// <summary>The threshold as a part: the ratio at the edge is 1 more.</summary>
    public static double Edge { get; } = Tolerance.From(Threshold).Relative;

    /// <summary>What a comparison of one case says of it.</summary>
    public static Verdict Judge(SimulatedPair pair) =>
        CaseJudge.IsSingleLaunch(new CasePair(Case(pair.Base), Case(pair.Diff), pair.ShareRounds))
            ? Verdict.Inconclusive
            : s_judge.Judge(pair.BaseTimes, pair.DiffTimes, pair.ShareRounds).Verdict;

    /// <summary>Whether the bounds of A against A do not contain 1, whatever threshold forgives: what the verdicts stand on.</summary>
    public static bool Misses(SimulatedPair pair) =>
        s_coverage.Judge(pair.BaseTimes, pair.DiffTimes, pair.ShareRounds).Ratio is var ratio && (ratio.Lower > 1 || ratio.Upper < 1);

    /// <summary>Whether it claims a difference.</summary>
    public static bool IsDifferent(this Verdict verdict) => verdict is Verdict.Faster or Verdict.Slower;

    private static RunCase Case(Observation[] observations) => new(s_case, observations, [], null);
}
