using Comparison.Judges;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using Perfolizer.Mathematics.Common;
using Perfolizer.Mathematics.SignificanceTesting;
using Perfolizer.Mathematics.SignificanceTesting.Base;
using Perfolizer.Mathematics.SignificanceTesting.MannWhitney;
using Perfolizer.Metrology;

namespace Bench.Verbs.SelfChecks;

/// <summary>A way to judge two sides.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Judge">The verdict about the second one.</param>
internal sealed record Method(string Name, Func<Scenario, Observation[], Observation[], Verdict> Judge)
{
    /// <summary>What all methods that take a threshold are asked for.</summary>
    public const string ThresholdText = "2%";

    /// <summary>What this library is asked for.</summary>
    public const double Misrate = ComparisonSettings.UsualMisrate;

    private static readonly Threshold s_threshold = Threshold.Parse(ThresholdText);
    private static readonly TimesJudge s_judge = new(Tolerance.From(s_threshold), Misrate);
    private static readonly SimpleEquivalenceTest s_equivalence = new(MannWhitneyTest.Instance);

    /// <summary>This library.</summary>
    public static Method Own { get; } = new("bench compare", (scenario, x, y) =>
        s_judge.Judge(LaunchTimes.From(x, scenario.ShareRounds), LaunchTimes.From(y, scenario.ShareRounds), scenario.ShareRounds).Verdict);

    /// <summary>What BenchmarkDotNet's <c>--statisticalTest 2%</c> does (StatisticalTestColumn.cs of 0.15.8, with its default level).</summary>
    public static Method Equivalence { get; } = new("SimpleEquivalenceTest", (_, x, y) =>
        s_equivalence.Perform(Times(y), Times(x), s_threshold, SignificanceLevel.P1E5) switch
        {
            ComparisonResult.Greater => Verdict.Slower,
            ComparisonResult.Lesser => Verdict.Faster,
            ComparisonResult.Indistinguishable => Verdict.Same,
            _ => Verdict.Inconclusive,
        });

    /// <summary>The test of dotnet/performance's ResultsComparer, without a threshold.</summary>
    public static Method MannWhitney { get; } = new("Mann-Whitney, p < 0.05", (_, x, y) =>
    {
        if (MannWhitneyTest.Instance.GetPValue(Times(y), Times(x), AlternativeHypothesis.Greater, Threshold.Zero) < 0.05)
            return Verdict.Slower;
        return MannWhitneyTest.Instance.GetPValue(Times(x), Times(y), AlternativeHypothesis.Greater, Threshold.Zero) < 0.05
            ? Verdict.Faster
            : Verdict.Inconclusive;
    });

    private static Pragmastat.Sample Times(Observation[] samples) => new([.. samples.Select(sample => sample.Nanoseconds)]);
}
