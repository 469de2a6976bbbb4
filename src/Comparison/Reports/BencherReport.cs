using System.Text;
using System.Text.Json.Nodes;
using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>
/// Bencher Metric Format: what <c>bencher run --adapter json</c> reads (bencher.dev/docs/reference/bencher-metric-format). Times are the measure
/// <c>latency</c> in nanoseconds, with the spread on both sides; a counted figure is a measure by its name.
/// </summary>
public sealed class BencherReport : IReport
{
    private const string Latency = "latency";
    private const int LongestMeasure = 64;

    /// <inheritdoc/>
    public string Id => "bencher";

    /// <inheritdoc/>
    public string Extension => ".bencher.json";

    /// <inheritdoc/>
    public void Write(RunComparison comparison, ReportOptions options, TextWriter output)
    {
        var benchmarks = new JsonObject();
        foreach (ExportedCase each in ExportedCase.ListFrom(comparison, options))
        {
            var measures = new JsonObject();
            if (each.Time is { } time)
            {
                measures[Latency] = time.N < 2
                    ? new JsonObject { ["value"] = time.Center }
                    : new JsonObject { ["value"] = time.Center, ["lower_value"] = Math.Max(0, time.Center - time.Spread), ["upper_value"] = time.Center + time.Spread };
            }
            foreach (MetricValue metric in each.Metrics)
                measures[Measure(metric.Id)] = new JsonObject { ["value"] = metric.Value };
            if (measures.Count > 0)
                benchmarks[each.Name] = measures;
        }
        output.Write(benchmarks.ToJsonString(JsonReport.Formatting) + "\n");
    }

    // A slug: small letters and digits with hyphens between words.
    private static string Measure(string id)
    {
        var slug = new StringBuilder();
        foreach ((int index, char letter) in id.Index())
        {
            bool starts = char.IsAsciiLetterUpper(letter) && index > 0 && char.IsAsciiLetterLower(id[index - 1]);
            if ((starts || !char.IsAsciiLetterOrDigit(letter)) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
        }
        string text = slug.ToString().Trim('-');
        // The end of a long name tells figures apart.
        return text.Length == 0 ? "unnamed" : text.Length <= LongestMeasure ? text : text[^LongestMeasure..].Trim('-');
    }
}
