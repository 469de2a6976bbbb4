using System.Text.Json.Serialization;
using Comparison.Runs;

namespace Comparison.Records;

/// <summary>What run.json says: how the record came about, and what the other files have to be.</summary>
public sealed record RunHeader
{
    /// <summary>Version of the format, <see cref="RecordFormat.Schema"/>.</summary>
    public required int Schema { get; init; }

    /// <summary>What the record is about; the last part of its folder's name.</summary>
    public required string Label { get; init; }

    /// <summary>Records with the same session were measured in the same rounds, case by case in turn.</summary>
    public required string Session { get; init; }

    /// <summary>The arguments of bench that repeat it.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>What was measured.</summary>
    public required SourceState Source { get; init; }

    /// <summary>What was measured beside it, from elsewhere; null if nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AddedSource>? Added { get; init; }

    /// <summary>Where.</summary>
    public required Machine Machine { get; init; }

    /// <summary>Of the order within the rounds.</summary>
    public required int Seed { get; init; }

    /// <summary>How many rounds there are to be.</summary>
    public required int PlannedRounds { get; init; }

    /// <summary>The measuring settings of BenchmarkDotNet, as it prints them.</summary>
    public required string Job { get; init; }

    /// <summary>Every case, in the order of the catalog; <see cref="CaseId.Variant"/> is the strategy, or, where runtimes are compared, <c>strategy/runtime</c>.</summary>
    public required IReadOnlyList<CaseId> Cases { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<Sitting> Sittings { get; init; }

    /// <summary>Part of the wall time during which no benchmark process was running, from 0 to 1; 0 before the first round.</summary>
    public required double HarnessShare { get; init; }

    /// <summary>The finished ones, in order.</summary>
    public required IReadOnlyList<RecordedRound> Rounds { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<CaseFailure> Failures { get; init; }

    /// <summary>Where rounds were measured until it was settled; null if all were measured, and judged once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordedLooks? Looks { get; init; }

    /// <summary>Where runtimes are compared: what the processes said of each, by what stands behind the slash in <see cref="CaseId.Variant"/>. Null where the machine's is the only one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Runtimes { get; init; }

    /// <summary>SHA-256 of this very text with an empty digest, hexadecimal: tells whether it was edited.</summary>
    public required string Digest { get; init; }

    /// <summary>Whether every planned round is finished.</summary>
    [JsonIgnore]
    public bool IsComplete => Rounds.Count == PlannedRounds;

    /// <summary>Bytes of measurements.csv up to the last finished round.</summary>
    [JsonIgnore]
    public long MeasurementsLength => RecordTable<MeasurementRow>.Head.Length + Rounds.Sum(round => round.Measurements.Bytes);

    /// <summary>Bytes of metrics.csv up to the last finished round.</summary>
    [JsonIgnore]
    public long MetricsLength => RecordTable<MetricRow>.Head.Length + Rounds.Sum(round => round.Metrics.Bytes);
}
