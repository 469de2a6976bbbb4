using System.Globalization;
using System.Text.Json.Nodes;
using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>What github-action-benchmark reads as its tool <c>customSmallerIsBetter</c>: a list of names, units and values.</summary>
public sealed class GitHubActionReport : IReport
{
    /// <inheritdoc/>
    public string Id => "github-action";

    /// <inheritdoc/>
    public string Extension => ".github-action.json";

    /// <inheritdoc/>
    public void Write(RunComparison comparison, ReportOptions options, TextWriter output)
    {
        string extra = MeasuredOn.Format(comparison);
        var entries = new JsonArray();
        foreach (ExportedCase each in ExportedCase.ListFrom(comparison, options))
        {
            if (each.Time is { } time)
            {
                var entry = new JsonObject { ["name"] = each.Name, ["unit"] = "ns", ["value"] = time.Center };
                if (time.N > 1)
                    entry["range"] = string.Create(CultureInfo.InvariantCulture, $"\u00b1 {time.Spread:0.###}");
                entry["extra"] = extra;
                entries.Add((JsonNode)entry);
            }
            foreach (MetricValue metric in each.Metrics)
                entries.Add((JsonNode)new JsonObject { ["name"] = $"{each.Name}: {FigureName.From(metric.Id).Name}", ["unit"] = metric.Unit is "" ? "Count" : metric.Unit, ["value"] = metric.Value });
        }
        output.Write(entries.ToJsonString(JsonReport.Formatting) + "\n");
    }
}
