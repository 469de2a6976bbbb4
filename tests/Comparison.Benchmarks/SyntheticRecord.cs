using Comparison.Records;
using Comparison.Runs;

namespace Comparison.Benchmarks;

/// <summary>A record of any size, as the bytes of its files.</summary>
internal static class SyntheticRecord
{
    public static Dictionary<string, byte[]> Write(int cases, int rounds, int seed)
    {
        var random = new Random(seed);
        CaseId[] ids = [.. Enumerable.Range(0, cases).Select(number => new CaseId("Some.Namespace.Perf_Type.Method", $"number: {number}", "native-event"))];
        var text = new RecordText(new RunHeader(
            RecordFormat.Schema, "synthetic", $"session {seed}", ["measure"], new SourceState(new string('0', 40), true, null),
            new Machine("processor", 2, null, 1L << 34, "os", "x64", null, null, null, null, null, null, ".NET 10", null, "0.15.8", new Dictionary<string, string>()),
            seed, rounds, "job", ids, [], 0, [], [], ""));
        var files = new Dictionary<string, byte[]>();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (int round = 1; round <= rounds; round++)
        {
            byte[] report = "{}"u8.ToArray();
            files[RecordFormat.ReportFile(round)] = report;
            text.Add(
                round,
                [.. ids.Select((id, order) => new MeasurementRow(
                    round, order + 1, id.Variant, id.Workload, id.Arguments, "WorkloadActual", 1, 1000, 1000 * (100 + order + random.NextDouble())))],
                round == 1 ? [.. ids.Select(id => new MetricRow(round, id.Variant, id.Workload, id.Arguments, "Allocated Memory", "B", 48))] : [],
                [],
                report,
                new Sitting(start, start.AddMinutes(1), 1, round, 60, 50));
        }
        files[RecordFormat.HeaderFile] = HeaderText.Format(text.Header);
        files[RecordFormat.MeasurementsFile] = text.FormatMeasurements();
        files[RecordFormat.MetricsFile] = text.FormatMetrics();
        return files;
    }
}
