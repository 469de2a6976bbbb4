using System.Text.Json;
using System.Text.Json.Serialization;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>All of it for programs; docs/FORMAT.md describes the fields.</summary>
public sealed class JsonReport : IReport
{
    // The default encoder: what is not plain text is escaped, so that the text is safe within a web page.
    internal static JsonSerializerOptions Formatting { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <inheritdoc/>
    public string Id => "json";

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public void Write(RunComparison comparison, ReportOptions options, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize(ComparisonDocument.From(comparison), Formatting));
        output.Write('\n');
    }
}
