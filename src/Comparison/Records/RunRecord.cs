using System.Security.Cryptography;
using Comparison.Runs;

namespace Comparison.Records;

/// <summary>A recorded run, whole: what was written, exactly.</summary>
/// <param name="Header">run.json.</param>
/// <param name="Measurements">measurements.csv.</param>
/// <param name="Metrics">metrics.csv.</param>
public sealed record RunRecord(RunHeader Header, IReadOnlyList<MeasurementRow> Measurements, IReadOnlyList<MetricRow> Metrics)
{
    /// <summary>The turns of all rounds; none if nobody took any.</summary>
    public IReadOnlyList<TurnRow> Turns { get; init; } = [];

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
            _ = ReadWhole(round.Report, round.ReportSha256);
        }
        return new RunRecord(
            header,
            RecordTable<MeasurementRow>.Read(
                read(RecordFormat.MeasurementsFile), Name(RecordFormat.MeasurementsFile), [.. header.Rounds.Select(round => round.Measurements)]),
            RecordTable<MetricRow>.Read(
                read(RecordFormat.MetricsFile), Name(RecordFormat.MetricsFile), [.. header.Rounds.Select(round => round.Metrics)]))
        {
            Turns = [.. header.Rounds.Where(round => round.Turns is not null).SelectMany(ReadTurns)],
        };

        IReadOnlyList<TurnRow> ReadTurns(RecordedRound round)
        {
            if (round.Turns != RecordFormat.TurnsFile(round.Round))
                throw new UnreadableRunException(Name(RecordFormat.HeaderFile), null, $"round {round.Round} cannot have the turns '{round.Turns}'");
            IReadOnlyList<TurnRow> rows = TurnTable.Read(ReadWhole(round.Turns, round.TurnsSha256), Name(round.Turns));
            return rows.All(row => row.Round == round.Round)
                ? rows
                : throw new UnreadableRunException(Name(round.Turns), null, $"it has turns of other rounds than {round.Round}");
        }

        byte[] ReadWhole(string file, string? sha256)
        {
            byte[] content = read(file);
            return Convert.ToHexStringLower(SHA256.HashData(content)) == sha256
                ? content
                : throw new UnreadableRunException(Name(file), null, "the file was changed after it was written");
        }

        string Name(string file) => folder.Length == 0 ? file : $"{folder.TrimEnd('/', '\\')}/{file}";
    }
}
