using System.Text.Json.Serialization;
using Comparison.Runs;

namespace Comparison.Records;

/// <summary>What run.json says: how the record came about, and what the other files have to be.</summary>
/// <param name="Schema">Version of the format, <see cref="RecordFormat.Schema"/>.</param>
/// <param name="Label">What the record is about; the last part of its folder's name.</param>
/// <param name="Session">Records with the same session were measured in the same rounds, case by case in turn.</param>
/// <param name="Command">The arguments of bench that repeat it.</param>
/// <param name="Source">What was measured.</param>
/// <param name="Machine">Where.</param>
/// <param name="Seed">Of the order within the rounds.</param>
/// <param name="PlannedRounds">How many rounds there are to be.</param>
/// <param name="Job">The measuring settings of BenchmarkDotNet, as it prints them.</param>
/// <param name="Cases">Every case, in the order of the catalog; <see cref="CaseId.Variant"/> is the strategy.</param>
/// <param name="Sittings">In order.</param>
/// <param name="HarnessShare">Part of the wall time during which no benchmark process was running, from 0 to 1; 0 before the first round.</param>
/// <param name="Rounds">The finished ones, in order.</param>
/// <param name="Failures">In order.</param>
/// <param name="Digest">SHA-256 of this very text with an empty digest, hexadecimal: tells whether it was edited.</param>
public sealed record RunHeader(
    int Schema,
    string Label,
    string Session,
    IReadOnlyList<string> Command,
    SourceState Source,
    Machine Machine,
    int Seed,
    int PlannedRounds,
    string Job,
    IReadOnlyList<CaseId> Cases,
    IReadOnlyList<Sitting> Sittings,
    double HarnessShare,
    IReadOnlyList<RecordedRound> Rounds,
    IReadOnlyList<CaseFailure> Failures,
    string Digest)
{
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
