using System.Globalization;
using Bench.Verbs.SelfChecks.Peers;
using Comparison.Judges;
using Comparison.Reading;
using Comparison.Reports;
using Comparison.Runs;
using Comparison.Verdicts;

namespace Bench.Verbs.SelfChecks.Files;

/// <summary>A against A through files of BenchmarkDotNet: is a misrate printed where it does not hold?</summary>
internal static class FileTable
{
    private const int Pairs = 1000;
    private const int IterationsOfOne = 15;
    private const int IterationsOfSeveral = 5;

    // Of a rate of 1e-3, 1,000 pairs have more in one case of 270.
    private const int MostWrong = 4;

    // What the reports say a misrate with.
    private const string Claim = "is wrong at most in";

    private static readonly (int Launches, double Effect)[] s_rows =
        [.. from launches in new[] { 1, 10 } from effect in new[] { 0, 0.01, 0.03, 0.05 } select (launches, effect)];

    public static SelfCheckTable Create() => new(
        "files",
        "A against A through files",
        string.Create(CultureInfo.InvariantCulture, $"""
            {Pairs} pairs of full reports of BenchmarkDotNet, each read, compared and written as the console's report: {IterationsOfOne} iterations of one launch, or {IterationsOfSeveral} of each of ten, whose speeds stray by so many percent (standard
            deviation). Of {Pairs} pairs: in how many the report prints a misrate, and how many are called faster or slower, at a threshold of {ComparisonSettings.UsualThreshold}; the same with
            `--trust-single-launch`; and how many {Peer.ResultsComparer.Name} `--threshold {ComparisonSettings.UsualThreshold}` calls faster or slower. Where a misrate of {Own.Misrate:0.###} is printed, {MostWrong} wrong ones are what chance allows.
            """),
        ["launches", "differ by, %", "misrate printed", "called different", "trusted: misrate printed", "trusted: called different", "ResultsComparer"],
        s_rows.Length,
        row => Run(s_rows[row].Launches, s_rows[row].Effect));

    private static SelfCheckRow Run(int launches, double effect)
    {
        var scenario = new Scenario("", "", "", Levels.Unequal(launches, effect, launches, effect)) { Iterations = launches == 1 ? IterationsOfOne : IterationsOfSeveral };
        SimulatedPair[] pairs = [.. Enumerable.Range(0, Pairs).Select(seed => scenario.Draw(new Random(seed), 1))];
        (int claimed, int different, int wrong) = Judge(pairs, trusts: false);
        (int trustedClaimed, int trustedDifferent, int trustedWrong) = Judge(pairs, trusts: true);
        int peer = pairs.Count(pair => Peer.ResultsComparer.Judge(pair).IsDifferent());
        return SelfCheckRow.From(
            wrong <= MostWrong && trustedWrong <= MostWrong,
            [
                Number(launches), Chance.Percent(effect), Number(claimed), Number(different), Number(trustedClaimed), Number(trustedDifferent), Number(peer),
            ]);
    }

    private static (int Claimed, int Different, int ClaimedAndDifferent) Judge(SimulatedPair[] pairs, bool trusts)
    {
        var comparer = new Comparer(Own.Threshold, Own.Misrate) { TrustSingleLaunch = trusts };
        (bool Claims, bool Differs)[] all = [.. pairs.Select(pair => Judge(pair, comparer))];
        return (all.Count(each => each.Claims), all.Count(each => each.Differs), all.Count(each => each is { Claims: true, Differs: true }));
    }

    private static (bool Claims, bool Differs) Judge(SimulatedPair pair, Comparer comparer)
    {
        RunComparison comparison = comparer.Compare(Read(pair.Base, "base.json"), Read(pair.Diff, "diff.json"));
        using var report = new StringWriter();
        new ConsoleReport().Write(comparison, new ReportOptions(), report);
        return (report.ToString().ReplaceLineEndings(" ").Contains(Claim, StringComparison.Ordinal), comparison.Cases[0].Verdict.IsDifferent());
    }

    private static Run Read(Observation[] side, string name) => BenchmarkDotNetJson.Read(SimulatedReport.Format(side), name);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
