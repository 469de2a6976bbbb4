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
        var text = new RecordText(new RunHeader
        {
            Schema = RecordFormat.Schema,
            Label = "synthetic",
            Session = $"session {seed}",
            Command = ["measure"],
            Source = new SourceState(new string('0', 40), true, null),
            Machine = new Machine
            {
                Processor = "processor",
                Cores = 2,
                Governor = null,
                MemoryBytes = 1L << 34,
                OperatingSystem = "os",
                Architecture = "x64",
                FileSystem = null,
                Virtualisation = null,
                Defender = null,
                Wine = null,
                WinePrefix = null,
                PinnedCpu = null,
                Runtime = ".NET 10",
                Sdk = null,
                BenchmarkDotNet = "0.15.8",
                Environment = new Dictionary<string, string>(),
            },
            Seed = seed,
            PlannedRounds = rounds,
            Job = "job",
            Cases = ids,
            Sittings = [],
            HarnessShare = 0,
            Rounds = [],
            Failures = [],
            Digest = "",
        });
        var files = new Dictionary<string, byte[]>();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (int round = 1; round <= rounds; round++)
        {
            byte[] report = "{}"u8.ToArray();
            files[RecordFormat.ReportFile(round)] = report;
            text.Add(
                round,
                [.. ids.Select((id, order) => new MeasurementRow
                {
                    Round = round,
                    Order = order + 1,
                    Strategy = id.Variant,
                    Workload = id.Workload,
                    Arguments = id.Arguments,
                    Stage = "WorkloadActual",
                    Iteration = 1,
                    Operations = 1000,
                    Nanoseconds = 1000 * (100 + order + random.NextDouble()),
                })],
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
