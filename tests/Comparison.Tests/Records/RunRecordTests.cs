using System.Text;
using Comparison.Counts;
using Comparison.Records;
using Comparison.Runs;
using Comparison.Tests.Noise;
using Xunit;

namespace Comparison.Tests.Records;

public sealed class RunRecordTests
{
    private static readonly MeasurementRow s_row = new()
    {
        Round = 1,
        Order = 1,
        Strategy = "native-event",
        Workload = "System.IO.Tests.Perf_FileStream.Read",
        Arguments = "fileSize: 1024, \"odd\"\n, =1+1 µ",
        Stage = "WorkloadActual",
        Iteration = 1,
        Operations = 4096,
        Nanoseconds = 0.1 + 0.2,
    };

    private static readonly MetricRow s_metric = new(1, s_row.Strategy, s_row.Workload, s_row.Arguments, "Allocated Memory", "B", 176);

    [Fact]
    public void Reading_gives_exactly_what_was_written()
    {
        RecordText written = TwoRounds();
        RunRecord read = Read(Files(written));

        Assert.Equal(HeaderText.Format(written.Header), HeaderText.Format(read.Header));
        Assert.Equal([s_row, s_row with { Round = 2, Nanoseconds = double.Epsilon }], read.Measurements);
        Assert.Equal([s_metric, s_metric with { Round = 2 }], read.Metrics);
    }

    [Fact]
    public void A_record_that_is_read_and_goes_on_is_the_record_that_was_not_interrupted()
    {
        RecordText unbroken = OneRound();
        RecordText resumed = new(Read(Files(unbroken)));
        foreach (RecordText text in (RecordText[])[unbroken, resumed])
            AddSecond(text);

        Assert.Equal(Files(unbroken)[RecordFormat.MeasurementsFile], Files(resumed)[RecordFormat.MeasurementsFile]);
        Assert.Equal(Files(unbroken)[RecordFormat.MetricsFile], Files(resumed)[RecordFormat.MetricsFile]);
        Assert.Equal(Files(unbroken)[RecordFormat.HeaderFile], Files(resumed)[RecordFormat.HeaderFile]);
    }

    [Fact]
    public void Where_runtimes_are_compared_the_record_says_which_they_were()
    {
        RecordText written = OneRound();
        written.SetRuntimes(new Dictionary<string, string> { ["8.0.33"] = ".NET 8.0.33 (8.0.33)", ["mine"] = ".NET 11.0.0" });
        RunRecord read = Read(Files(written));
        Assert.Equal(
            ["runtime 8.0.33: .NET 8.0.33 (8.0.33)", "runtime mine: .NET 11.0.0"],
            read.ToRun("").Fingerprint.Where(fact => fact.Key.StartsWith("runtime ", StringComparison.Ordinal)).Select(fact => $"{fact.Key}: {fact.Value}"));
        Assert.DoesNotContain("runtimes", Encoding.UTF8.GetString(Files(OneRound())[RecordFormat.HeaderFile]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RecordFormat.HeaderFile)]
    [InlineData(RecordFormat.MeasurementsFile)]
    [InlineData(RecordFormat.MetricsFile)]
    public void A_file_that_is_cut_off_anywhere_is_named_with_a_line(string file)
    {
        Dictionary<string, byte[]> files = Files(TwoRounds());
        byte[] whole = files[file];
        for (int length = 0; length < whole.Length - 1; length++)
        {
            files[file] = whole[..length];
            Assert.Matches($"X/{file}(, line \\d+)?: ", Assert.Throws<UnreadableRunException>(() => Read(files)).Message);
        }
    }

    [Theory]
    [InlineData(RecordFormat.HeaderFile, "native-event", "native-evens", 1)]
    [InlineData(RecordFormat.HeaderFile, "\"schema\": 2,", "\"schema\": 2, x", 2)]
    [InlineData(RecordFormat.MeasurementsFile, "5E-324", "4E-324", 4)]
    [InlineData(RecordFormat.MeasurementsFile, ",4096,", ",many,", 3)] // the row begins on line 2: its arguments have a line break
    [InlineData(RecordFormat.MetricsFile, ",176", ",175", 2)]
    public void An_edited_file_is_named_with_the_line(string file, string old, string edited, int line)
    {
        Dictionary<string, byte[]> files = Files(TwoRounds());
        files[file] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[file]).Replace(old, edited, StringComparison.Ordinal));
        Assert.StartsWith($"X/{file}, line {line}: ", Assert.Throws<UnreadableRunException>(() => Read(files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_was_edited_is_named()
    {
        Dictionary<string, byte[]> files = Files(TwoRounds());
        files["rounds/002.json.gz"] = "{ }"u8.ToArray();
        Assert.StartsWith("X/rounds/002.json.gz: ", Assert.Throws<UnreadableRunException>(() => Read(files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Turns_are_read_as_they_were_written_and_an_edited_one_is_named()
    {
        RecordText text = OneRound();
        byte[] turns = TurnTable.Format([s_turn]);
        text.Add(2, [s_row with { Round = 2 }], [], [], "{}"u8.ToArray(), Sitting(2), turns);
        Dictionary<string, byte[]> files = Files(text);
        files["rounds/002.turns.csv.gz"] = turns;

        RunRecord record = Read(files);
        Assert.Equal([s_turn], record.Turns);
        TurnRound round = Assert.Single(record.ToRun("X").Cases[0].Turns);
        Assert.Equal((2, 100.0, 110.0), (round.Round, round.First[0], round.Second[0]));
        Assert.Equal(105, record.ToRun("X").Cases[0].Observations[1].Nanoseconds);

        files["rounds/002.turns.csv.gz"] = TurnTable.Format([s_turn with { First = 999 }]);
        Assert.StartsWith("X/rounds/002.turns.csv.gz: ", Assert.Throws<UnreadableRunException>(() => Read(files)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4536, 4560, 24)]
    [InlineData(4536, 4544, 0)]
    public void Bytes_of_rounds_with_turns_differ_by_an_object_however_many_invocations_a_slice_of_turns_has(double before, double after, double difference)
    {
        Assert.Equal(difference, CountRule.Difference(Allocated(before, 6, 12), Allocated(after, 12, 8)));

        // Both rounds have turns, whose slices are as long as is said.
        static MetricValue Allocated(double bytes, long first, long second)
        {
            RecordText text = Empty();
            Dictionary<string, byte[]> turns = [];
            foreach ((int round, long operations) in new[] { (1, first), (2, second) })
            {
                byte[] content = turns[$"rounds/{round:D3}.turns.csv.gz"] = TurnTable.Format([s_turn with { Round = round }]);
                text.Add(
                    round, [s_row with { Round = round, Operations = operations }], [s_metric with { Round = round, Value = bytes }], [], "{}"u8.ToArray(), Sitting(round), content);
            }
            return Assert.Single(Read(new(Files(text).Concat(turns))).ToRun("X").Cases[0].Metrics);
        }
    }

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Theory]
    [InlineData(RecordFormat.HeaderFile)]
    [InlineData(RecordFormat.MeasurementsFile)]
    [InlineData(RecordFormat.MetricsFile)]
    [InlineData("rounds/001.json.gz")]
    [InlineData("rounds/002.turns.csv.gz")]
    public void A_record_with_a_flipped_bit_is_refused(string file)
    {
        RecordText text = OneRound();
        byte[] turns = TurnTable.Format([s_turn]);
        text.Add(2, [s_row with { Round = 2 }], [s_metric with { Round = 2 }], [], "{}"u8.ToArray(), Sitting(2), turns);
        Dictionary<string, byte[]> files = Files(text);
        files["rounds/002.turns.csv.gz"] = turns;
        byte[] whole = files[file];
        var random = new Random(13);
        for (int i = 0; i < 400; i++)
        {
            files[file] = [.. whole];
            files[file][random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));
            string message = Assert.Throws<UnreadableRunException>(() => Read(files)).Message;
            Assert.StartsWith("X/", message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', message);
        }
    }

    [Fact]
    public void A_newer_schema_is_refused_whatever_else_the_file_says()
    {
        Dictionary<string, byte[]> files = new() { [RecordFormat.HeaderFile] = """{ "schema": 3, "new": { } }"""u8.ToArray() };
        Assert.Equal(
            "X/run.json: the record has schema 3, and this program knows schemas 1 to 2; use the version that wrote it.",
            Assert.Throws<UnreadableRunException>(() => Read(files)).Message);
    }

    [Fact]
    public void A_comparison_sees_samples_by_round_and_failures()
    {
        RecordText text = TwoRounds();
        Run run = Read(Files(text)).ToRun("X");

        Assert.Equal([new Observation(1, 4096, s_row.Nanoseconds / 4096), new Observation(2, 4096, double.Epsilon / 4096)], run.Cases[0].Observations);
        Assert.Equal([new MetricValue("Allocated Memory", "B", 176) { Rounds = 2, FewestInvocations = 4096, MostInvocations = 4096 }], run.Cases[0].Metrics);
        Assert.Equal("it said nothing", run.Cases[1].Failure);
        Assert.Equal(text.Header.Session, run.Session);
        Assert.Contains(KeyValuePair.Create("cores", "2"), run.Fingerprint);
    }

    private static readonly TurnRow s_turn = new()
    {
        Round = 2,
        Strategy = s_row.Strategy,
        Workload = s_row.Workload,
        Arguments = s_row.Arguments,
        Pair = 1,
        Place = 2,
        Operations = 10,
        First = 1000,
        Second = 1100,
    };

    private static RunRecord Read(Dictionary<string, byte[]> files) => RunRecord.Read("X", name => files[name]);

    private static Dictionary<string, byte[]> Files(RecordText text) => new()
    {
        [RecordFormat.HeaderFile] = HeaderText.Format(text.Header),
        [RecordFormat.MeasurementsFile] = text.FormatMeasurements(),
        [RecordFormat.MetricsFile] = text.FormatMetrics(),
        ["rounds/001.json.gz"] = "{}"u8.ToArray(),
        ["rounds/002.json.gz"] = "{}"u8.ToArray(),
    };

    private static RecordText TwoRounds()
    {
        RecordText text = OneRound();
        AddSecond(text);
        return text;
    }

    private static RecordText OneRound()
    {
        RecordText text = Empty();
        text.Add(1, [s_row], [s_metric], [], "{}"u8.ToArray(), Sitting(1));
        return text;
    }

    private static RecordText Empty()
    {
        CaseId id = new(s_row.Workload, s_row.Arguments, s_row.Strategy);
        return new RecordText(new RunHeader
        {
            Schema = RecordFormat.Schema,
            Label = "test",
            Session = "s",
            Command = ["measure", "--rounds", "2"],
            Source = new SourceState("c0ffee", true, null),
            Machine = SomeMachine.Create() with
            {
                Processor = "A processor",
                MemoryBytes = 1 << 30,
                OperatingSystem = "An OS",
                Sdk = "10.0.100",
                Environment = new Dictionary<string, string> { ["DOTNET_TieredPGO"] = "0" },
            },
            Seed = 1,
            PlannedRounds = 2,
            Job = "Job",
            Cases = [id, id with { Variant = "null" }],
            Sittings = [],
            HarnessShare = 0,
            Rounds = [],
            Failures = [],
            Digest = "",
        });
    }

    private static void AddSecond(RecordText text) => text.Add(
        2,
        [s_row with { Round = 2, Nanoseconds = double.Epsilon }],
        [s_metric with { Round = 2 }],
        [new CaseFailure(2, text.Header.Cases[1], "it said nothing")],
        "{}"u8.ToArray(),
        Sitting(2));

    private static Sitting Sitting(int last) =>
        new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(10 * last), 1, last, 10 * last, 9 * last);
}
