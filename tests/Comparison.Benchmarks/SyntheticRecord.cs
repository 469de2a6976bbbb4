using Comparison.Records;
using Comparison.Runs;

namespace Comparison.Benchmarks;

/// <summary>A record of any size, as the bytes of its files.</summary>
internal static class SyntheticRecord
{
    /// <param name="workloads">Each strategy has as many cases.</param>
    /// <param name="strategies">In the order of their places.</param>
    /// <param name="rounds">Of all cases.</param>
    /// <param name="seed">Another one is another session.</param>
    /// <param name="pairs">So many blocks and their mirrors a case takes in a round; 0: there are no turns.</param>
    public static Dictionary<string, byte[]> Write(int workloads, string[] strategies, int rounds, int seed, int pairs = 0)
    {
        var random = new Random(seed);
        CaseId[] ids =
        [
            .. from number in Enumerable.Range(0, workloads)
            from strategy in strategies
            select new CaseId("Some.Namespace.Perf_Type.Method", $"number: {number}", strategy),
        ];
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
            byte[]? turns = pairs == 0 ? null : TurnTable.Format(Turns(ids, round, pairs, random));
            if (turns is not null)
                files[RecordFormat.TurnsFile(round)] = turns;
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
                new Sitting(start, start.AddMinutes(1), 1, round, 60, 50),
                turns);
        }
        files[RecordFormat.HeaderFile] = HeaderText.Format(text.Header);
        files[RecordFormat.MeasurementsFile] = text.FormatMeasurements();
        files[RecordFormat.MetricsFile] = text.FormatMetrics();
        return files;
    }

    private static IEnumerable<TurnRow> Turns(CaseId[] ids, int round, int pairs, Random random) =>
        from each in ids.Index()
        from pair in Enumerable.Range(1, pairs)
        select new TurnRow
        {
            Round = round,
            Strategy = each.Item.Variant,
            Workload = each.Item.Workload,
            Arguments = each.Item.Arguments,
            Pair = pair,
            Place = 1 + each.Index,
            Operations = 1000,
            First = 1000 * (100 + each.Index + (5 * random.NextDouble())),
            Second = 1000 * (100 + each.Index + (5 * random.NextDouble())),
        };
}
