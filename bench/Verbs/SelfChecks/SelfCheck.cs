using System.Globalization;

namespace Bench.Verbs.SelfChecks;

/// <summary>Do the verdicts hold? Every method judges data of which the truth is known.</summary>
public static class SelfCheck
{
    // Enough to see one wrong verdict in a thousand; the others are wrong more often, and slower.
    private const int Trials = 4000;
    private const int TrialsOfOthers = 1000;
    private const int EffectTrials = 500;

    private static readonly string[] s_columns =
    [
        "noise", "of", "n", "missed", .. new[] { Method.Own, Method.Equivalence, Method.MannWhitney }.SelectMany(method => new[] { $"{method.Name}: wrong", "found" }),
    ];

    /// <summary>How many kinds of data there are.</summary>
    public static int Count => Scenario.All.Count;

    /// <summary>The numbers of the kinds that have so many iterations or launches on each side.</summary>
    public static IEnumerable<int> WithCount(int count) => Enumerable.Range(0, Count).Where(row => Scenario.All[row].Count == count);

    /// <summary>One kind of data, judged by every method; the same on every call.</summary>
    /// <param name="row">From 0 to <see cref="Count"/> - 1.</param>
    public static SelfCheckRow Run(int row)
    {
        Scenario scenario = Scenario.All[row];
        MethodResult own = MethodResult.Simulate(Method.Own, scenario, Trials, EffectTrials);
        double missed = Coverage.Missed(scenario, Trials);
        MethodResult[] others =
        [
            .. new[] { Method.Equivalence, Method.MannWhitney }.Select(method => MethodResult.Simulate(method, scenario, TrialsOfOthers, EffectTrials)),
        ];
        string[] cells =
        [
            scenario.Shape.Name, scenario.Launches ? "launches" : scenario.ShareRounds ? "rounds" : "iterations", scenario.Count.ToString(CultureInfo.InvariantCulture),
            Percent(missed, "0.00"),
            .. new[] { own }.Concat(others).SelectMany(result => new[] { Percent(result.Wrong, "0.00"), string.Join(" · ", result.Found.Select(share => Percent(share, "0"))) }),
        ];
        return new SelfCheckRow(MarkdownTable.Row(cells).TrimEnd(), own.Wrong <= Method.Misrate && Coverage.Holds(missed, Trials));
    }

    /// <summary>The head of the table whose rows are <see cref="SelfCheckRow.Line"/>, with what its columns mean.</summary>
    public static string Head { get; } = string.Create(CultureInfo.InvariantCulture, $"""
        Threshold {Method.ThresholdText}, misrate {Method.Misrate}. *Wrong*: percent of comparisons of A with A that are called faster or slower
        ({Trials} comparisons; {TrialsOfOthers} for the other methods). *Found*: percent of comparisons that are called slower if it truly takes
        {string.Join(" · ", MethodResult.Effects.Select(effect => Percent(effect, "0")))} percent longer ({EffectTrials} each); up to the threshold that would be no service. *Missed*: percent of this library's bounds at a misrate
        of {Percent(Coverage.Misrate, "0")} percent that do not contain the true ratio ({Trials} comparisons): what the verdicts stand on, without a threshold that forgives.

        {MarkdownTable.Head(s_columns.Select(column => (column, false)))}
        """);

    private static string Percent(double share, string format) => (share * 100).ToString(format, CultureInfo.InvariantCulture);
}
