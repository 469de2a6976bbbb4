using Comparison.Verdicts;

namespace Comparison.Reports.Html;

/// <summary>
/// Where does a ratio stand on a logarithmic axis? One strategy, or one case, that is far from all others does not stretch it: it stands at the edge.
/// </summary>
internal sealed class ForestAxis
{
    // Below this factor nothing is crowded, whoever is at the ends.
    private static readonly double s_crowded = Math.Log(8);

    // Marks at the very edge would be cut off.
    private const double Margin = 0.02;

    private static readonly double[] s_steps = [1, 2, 5];

    private readonly double _lower;
    private readonly double _upper;

    private ForestAxis(double lower, double upper) => (_lower, _upper) = (lower - ((upper - lower) * Margin), upper + ((upper - lower) * Margin));

    /// <summary>An axis for cases that are drawn together.</summary>
    /// <param name="cases">With a ratio that is a positive number.</param>
    /// <param name="byVariant">Whether the cases of a strategy stand or fall together.</param>
    public static ForestAxis From(IReadOnlyList<CaseComparison> cases, bool byVariant)
    {
        List<(double Lower, double Upper)> groups =
        [
            .. cases.Index().GroupBy(each => byVariant ? each.Item.Diff.Id.Variant : $"{each.Index}")
                .Select(group => (group.Min(each => Log(each.Item.Ratio.Lower, each.Item.Ratio.Value)), group.Max(each => Log(each.Item.Ratio.Upper, each.Item.Ratio.Value)))),
        ];
        for (int spare = (groups.Count + 1) / 4; spare > 0; spare--)
        {
            (double lower, double upper) = Ends(groups);
            // Whoever is at an end is who stretches it.
            var candidates = new[] { groups.MinBy(group => group.Lower), groups.MaxBy(group => group.Upper) }
                .Select(group => groups.Where(other => other != group).ToList())
                .Where(others => others.Count > 0).ToArray();
            if (upper - lower < s_crowded || candidates.Length == 0 || candidates.Min(others => Length(Ends(others))) > (upper - lower) / 2)
                break;
            groups = candidates.MinBy(others => Length(Ends(others)))!;
        }
        (double from, double to) = Ends(groups);
        return new ForestAxis(from, to);
    }

    /// <summary>Percent of the axis's length.</summary>
    public double Place(double ratio) => Math.Clamp((Math.Log(ratio) - _lower) / (_upper - _lower) * 100, 0, 100);

    /// <summary>Whether a ratio is beyond an end.</summary>
    public bool IsBeyond(double ratio) => Math.Log(ratio) is var log && (log < _lower || log > _upper);

    /// <summary>Ratios that stand below the axis.</summary>
    public IReadOnlyList<double> Ticks()
    {
        double[] all =
        [
            .. from power in Enumerable.Range(-9, 19)
               from step in s_steps
               let tick = step * Math.Pow(10, power)
               where !IsBeyond(tick)
               select tick,
        ];
        double[] fine = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5];
        double[] whole = all.Length > 7 ? [.. all.Where(tick => Math.Abs(Math.Log10(tick) - Math.Round(Math.Log10(tick))) < 1e-6)] : all;
        return whole.Length >= 3 ? whole : [.. all.Concat(fine.Where(tick => !IsBeyond(tick))).Distinct().Order()];
    }

    // Where there are no bounds, the ratio is all there is.
    private static double Log(double bound, double ratio) => Math.Log(bound > 0 && double.IsFinite(bound) ? bound : ratio);

    private static (double, double) Ends(List<(double Lower, double Upper)> groups) =>
        (Math.Min(groups.Min(group => group.Lower), Math.Log(0.98)), Math.Max(groups.Max(group => group.Upper), Math.Log(1.02)));

    private static double Length((double Lower, double Upper) ends) => ends.Upper - ends.Lower;
}
