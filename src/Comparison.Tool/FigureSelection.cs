using Comparison.Verdicts;

namespace Comparison.Tool;

/// <summary>Which figures were asked for?</summary>
/// <param name="HasTime">Whether time is one of them.</param>
/// <param name="Comparison">With the counted figures that are.</param>
internal sealed record FigureSelection(bool HasTime, RunComparison Comparison)
{
    private const string Time = "time";

    /// <param name="names">Time, or the ids of counted figures; none: all.</param>
    /// <param name="comparison">With all figures.</param>
    /// <exception cref="UserError">There is no such figure.</exception>
    public static FigureSelection Parse(IReadOnlyList<string> names, RunComparison comparison)
    {
        if (names.Count == 0)
            return new FigureSelection(true, comparison);
        string[] all = [Time, .. comparison.Cases.SelectMany(each => each.Metrics).Select(metric => metric.Id).Distinct()];
        if (names.FirstOrDefault(name => !all.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new UserError($"--metric '{unknown}' is in neither side. Valid ones: {string.Join(", ", all.Select(name => $"'{name}'"))}.");
        return new FigureSelection(
            names.Contains(Time, StringComparer.OrdinalIgnoreCase),
            comparison with
            {
                Cases =
                [
                    .. comparison.Cases.Select(each => each with
                    {
                        Metrics = [.. each.Metrics.Where(metric => names.Contains(metric.Id, StringComparer.OrdinalIgnoreCase))],
                    }),
                ],
            });
    }
}
