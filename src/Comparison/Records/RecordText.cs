using System.Security.Cryptography;

namespace Comparison.Records;

/// <summary>A record's files while it grows, round by round: what has to be written where.</summary>
/// <remarks>Whoever writes them writes the header last: a round that it does not know of does not exist.</remarks>
internal sealed class RecordText
{
    private readonly List<byte[]> _measurements = [RecordTable<MeasurementRow>.Head];
    private readonly List<byte[]> _metrics = [RecordTable<MetricRow>.Head];

    /// <summary>A new record.</summary>
    /// <param name="header">Without rounds, sittings and failures.</param>
    public RecordText(RunHeader header) => Header = header;

    /// <summary>A record that has rounds already.</summary>
    public RecordText(RunRecord record)
    {
        Header = record.Header;
        _measurements.AddRange(record.Measurements.GroupBy(row => row.Round).Select(RecordTable<MeasurementRow>.Format));
        _metrics.AddRange(record.Metrics.GroupBy(row => row.Round).Select(RecordTable<MetricRow>.Format));
    }

    /// <summary>As of the last finished round.</summary>
    public RunHeader Header { get; private set; }

    /// <summary>measurements.csv.</summary>
    public byte[] FormatMeasurements() => Join(_measurements);

    /// <summary>metrics.csv.</summary>
    public byte[] FormatMetrics() => Join(_metrics);

    /// <summary>What the first benchmark process said of its runtime; nothing knows it before.</summary>
    public void SetRuntime(string? runtime) => Header = Header with { Machine = Header.Machine with { Runtime = runtime } };

    /// <summary>The same where runtimes are compared.</summary>
    /// <param name="runtimes">By their names.</param>
    public void SetRuntimes(IReadOnlyDictionary<string, string> runtimes) => Header = Header with { Runtimes = runtimes };

    /// <summary>There are to be no more rounds.</summary>
    /// <param name="looks">After which rounds it was looked; null if there were no looks.</param>
    public void End(IReadOnlyList<int>? looks) => Header = Header with
    {
        PlannedRounds = Header.Rounds.Count,
        Looks = looks is null ? Header.Looks : Header.Looks! with { Rounds = looks },
    };

    /// <summary>One more round is finished.</summary>
    /// <param name="round">Its number.</param>
    /// <param name="measurements">Its rows, in the order they were measured.</param>
    /// <param name="metrics">Its rows.</param>
    /// <param name="failures">What yielded nothing.</param>
    /// <param name="report">BenchmarkDotNet's full JSON of it.</param>
    /// <param name="sitting">The running sitting, this round included; it replaces the one that began with the same round.</param>
    /// <param name="turns">Its turns as a file; null if nobody took any.</param>
    public void Add(
        int round,
        IReadOnlyList<MeasurementRow> measurements,
        IReadOnlyList<MetricRow> metrics,
        IReadOnlyList<CaseFailure> failures,
        byte[] report,
        Sitting sitting,
        byte[]? turns = null)
    {
        var recorded = new RecordedRound(
            round,
            Append(_measurements, RecordTable<MeasurementRow>.Format(measurements), RecordTable<MeasurementRow>.Describe),
            Append(_metrics, RecordTable<MetricRow>.Format(metrics), RecordTable<MetricRow>.Describe),
            RecordFormat.ReportFile(round),
            Convert.ToHexStringLower(SHA256.HashData(report)))
        {
            Turns = turns is null ? null : RecordFormat.TurnsFile(round),
            TurnsSha256 = turns is null ? null : Convert.ToHexStringLower(SHA256.HashData(turns)),
        };
        Sitting[] sittings = [.. Header.Sittings.Where(other => other.FirstRound != sitting.FirstRound), sitting];
        Header = Header with
        {
            Rounds = [.. Header.Rounds, recorded],
            Failures = [.. Header.Failures, .. failures],
            Sittings = sittings,
            HarnessShare = 1 - (sittings.Sum(each => each.BenchmarkSeconds) / sittings.Sum(each => each.WallSeconds)),
        };
    }

    private static Block Append(List<byte[]> blocks, byte[] lines, Func<byte[], int, Block> describe)
    {
        Block block = describe(lines, blocks.Sum(each => each.AsSpan().Count((byte)'\n')) + 1);
        blocks.Add(lines);
        return block;
    }

    private static byte[] Join(List<byte[]> blocks)
    {
        using var file = new MemoryStream();
        foreach (byte[] block in blocks)
            file.Write(block);
        return file.ToArray();
    }
}
