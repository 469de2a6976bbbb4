using System.Text.Json;
using System.Text.Json.Serialization;

namespace Comparison.Records;

/// <summary>The names and settings that writing and reading a record share.</summary>
public static class RecordFormat
{
    /// <summary>Version of the format. A newer one is refused.</summary>
    public const int Schema = 2;

    /// <summary>The oldest version that is still read: without turns.</summary>
    public const int OldestSchema = 1;

    /// <summary>How it came about; written last, so that what it does not know is not part of the record.</summary>
    public const string HeaderFile = "run.json";

    /// <summary>Every iteration.</summary>
    public const string MeasurementsFile = "measurements.csv";

    /// <summary>Every counted figure.</summary>
    public const string MetricsFile = "metrics.csv";

    /// <summary>For people; made from the others.</summary>
    public const string ReadmeFile = "README.md";

    /// <summary>Folder of <see cref="ReportFile"/>.</summary>
    internal const string RoundsFolder = "rounds";

    /// <summary>Of run.json.</summary>
    internal static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        // Names of cases are for reading; nobody puts this file into a web page unescaped.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>BenchmarkDotNet's full JSON of a round, compressed: path from the record's folder.</summary>
    public static string ReportFile(int round) => FormattableString.Invariant($"{RoundsFolder}/{round:000}.json.gz");

    /// <summary>The turns of a round, compressed: path from the record's folder.</summary>
    public static string TurnsFile(int round) => FormattableString.Invariant($"{RoundsFolder}/{round:000}.turns.csv.gz");
}
