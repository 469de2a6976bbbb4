using System.Text.Json.Serialization;

namespace Comparison.Records;

/// <summary>One finished round.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Measurements">Its lines of measurements.csv.</param>
/// <param name="Metrics">Its lines of metrics.csv.</param>
/// <param name="Report">BenchmarkDotNet's full JSON of the round, compressed with gzip: path from the record's folder, with forward slashes.</param>
/// <param name="ReportSha256">Of that file, hexadecimal.</param>
public sealed record RecordedRound(int Round, Block Measurements, Block Metrics, string Report, string ReportSha256)
{
    /// <summary>Its turns, compressed with gzip: path from the record's folder. Null if nobody took turns.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Turns { get; init; }

    /// <summary>Of that file, hexadecimal.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TurnsSha256 { get; init; }
}
