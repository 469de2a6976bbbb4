using System.Security.Cryptography;
using Comparison.Runs;

namespace Comparison.Records;

/// <summary>A recorded run, whole: what was written, exactly.</summary>
/// <param name="Header">run.json.</param>
/// <param name="Measurements">measurements.csv.</param>
/// <param name="Metrics">metrics.csv.</param>
public sealed record RunRecord(RunHeader Header, IReadOnlyList<MeasurementRow> Measurements, IReadOnlyList<MetricRow> Metrics)
{
    /// <summary>Reads the files of a record, and checks each against what run.json says of it.</summary>
    /// <param name="folder">The record's folder as the user knows it, for messages.</param>
    /// <param name="read">The content of a file by its path from that folder, forward slashes.</param>
    /// <exception cref="UnreadableRunException">A file is not what was written, or was written by a later version; the message names file and line.</exception>
    public static RunRecord Read(string folder, Func<string, byte[]> read)
    {
        RunHeader header = HeaderText.Parse(read(RecordFormat.HeaderFile), Name(RecordFormat.HeaderFile));
        foreach (RecordedRound round in header.Rounds)
        {
            if (round.Report != RecordFormat.ReportFile(round.Round))
                throw new UnreadableRunException(Name(RecordFormat.HeaderFile), null, $"round {round.Round} cannot have the report '{round.Report}'");
            if (Convert.ToHexStringLower(SHA256.HashData(read(round.Report))) != round.ReportSha256)
                throw new UnreadableRunException(Name(round.Report), null, "the file was changed after it was written");
        }
        return new RunRecord(
            header,
            RecordTable<MeasurementRow>.Read(
                read(RecordFormat.MeasurementsFile), Name(RecordFormat.MeasurementsFile), [.. header.Rounds.Select(round => round.Measurements)]),
            RecordTable<MetricRow>.Read(
                read(RecordFormat.MetricsFile), Name(RecordFormat.MetricsFile), [.. header.Rounds.Select(round => round.Metrics)]));

        string Name(string file) => folder.Length == 0 ? file : $"{folder.TrimEnd('/', '\\')}/{file}";
    }
}
