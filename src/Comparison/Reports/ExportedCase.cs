using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>What another tool, which keeps its own history, gets of one case: the figures of the run that is judged.</summary>
/// <param name="Name">Unique: the full name, and the variant in square brackets where there is one.</param>
/// <param name="Time">Center and spread, in nanoseconds for one invocation; null if times were not asked for.</param>
/// <param name="Metrics">Counted figures for one invocation.</param>
internal sealed record ExportedCase(string Name, (double Center, double Spread, int N)? Time, IReadOnlyList<MetricValue> Metrics)
{
    /// <summary>All cases of the judged run that have samples, whether there was something to compare them with or not.</summary>
    public static IReadOnlyList<ExportedCase> ListFrom(RunComparison comparison, ReportOptions options)
    {
        // Those that were asked for; what the rules leave out of a comparison is left out here, too.
        HashSet<(string, string)> figures = [.. comparison.Cases.SelectMany(each => each.Metrics).Select(metric => (metric.Id, metric.Unit))];
        return
        [
            .. comparison.Diff.Cases.Where(each => each.Observations.Count > 0).Select(each => new ExportedCase(
                each.Id.Variant.Length == 0 ? each.Id.FullName : $"{each.Id.FullName} [{each.Id.Variant}]",
                options.ShowTimes ? Describe(each) : null,
                [.. each.Metrics.Where(metric => figures.Contains((metric.Id, metric.Unit)) && double.IsFinite(metric.Value))])),
        ];
    }

    private static (double, double, int) Describe(RunCase each)
    {
        bool inLaunches = each.Observations.Any(one => one.Launch != each.Observations[0].Launch);
        IReadOnlyList<double> times = LaunchTimes.From(each.Observations, inLaunches).Times;
        return (RobustEstimates.Center(times), RobustEstimates.Spread(times), times.Count);
    }
}
