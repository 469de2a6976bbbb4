using System.IO.Compression;
using Bench.PullRequests.Plans;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Tests.PullRequests;

/// <summary>What a measuring job leaves, made up: two strategies with two cases each, in as many rounds as one likes.</summary>
internal static class SampleArtifact
{
    /// <summary>The commit that the other one is compared with.</summary>
    public const string Base = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    /// <summary>The other one.</summary>
    public const string Head = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    /// <summary>Both strategies read and write.</summary>
    public static IReadOnlyList<CaseId> Cases { get; } =
    [
        .. from method in new[] { "Read", "Write" }
           from strategy in new[] { "native-event", "native-event-per-thread" }
           select new CaseId($"System.IO.Tests.Perf_FileStream.{method}", "fileSize: 1024, userBufferSize: 1024, options: Asynchronous", strategy),
    ];

    /// <summary>A plan that measures both commits.</summary>
    public static Plan PlanFor(params string[] targets) => new(PlanKind.Run)
    {
        Matrix = new TargetMatrix([.. targets.Select(target => new PlannedTarget(target, "a-runner", [Base, Head], ["--filter", "*Read(x: 1)*"]))]),
        Command = "@bench --filter *Read(x: 1)*",
    };

    /// <summary>The header of a record without rounds.</summary>
    public static RunHeader Header(string commit, IReadOnlyList<CaseId>? cases = null) => new()
    {
        Schema = RecordFormat.Schema,
        Label = "commits",
        Session = "the session",
        Command = ["compare-commits"],
        Source = new SourceState(commit, true, null),
        Machine = new Machine
        {
            Processor = "A Processor",
            Cores = 4,
            Governor = null,
            MemoryBytes = 1L << 34,
            OperatingSystem = "An OS",
            Architecture = "x64",
            FileSystem = "NTFS",
            Virtualisation = null,
            Defender = null,
            Wine = null,
            WinePrefix = null,
            PinnedCpu = null,
            Runtime = ".NET 10",
            Sdk = "10.0",
            BenchmarkDotNet = "0.15.8",
            Environment = new Dictionary<string, string>(),
        },
        Seed = 1,
        PlannedRounds = 12,
        Job = "a job",
        Cases = cases ?? Cases,
        Sittings = [],
        HarnessShare = 0,
        Rounds = [],
        Failures = [],
        Digest = "",
    };

    /// <summary>A record of a commit.</summary>
    /// <param name="header">Without rounds.</param>
    /// <param name="nanoseconds">By case and round.</param>
    /// <param name="bytes">Allocated, by case.</param>
    /// <param name="rounds">How many.</param>
    public static RecordText Record(RunHeader header, Func<CaseId, int, double>? nanoseconds = null, Func<CaseId, double>? bytes = null, int rounds = 12)
    {
        var text = new RecordText(header);
        for (int each = 1; each <= rounds; each++)
        {
            int round = each;
            text.Add(
                round,
                [.. header.Cases.Select((id, order) => new MeasurementRow
                {
                    Round = round,
                    Order = order + 1,
                    Strategy = id.Variant,
                    Workload = id.Workload,
                    Arguments = id.Arguments,
                    Stage = "WorkloadActual",
                    Iteration = 1,
                    Operations = 100,
                    Nanoseconds = 100 * (nanoseconds ?? Steady)(id, round),
                })],
                round > 1 ? [] : [.. header.Cases.Select(id => new MetricRow(
                    round, id.Variant, id.Workload, id.Arguments, "Allocated Memory", "B", (bytes ?? (_ => 176))(id)))],
                [], Report(round), new Sitting(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1, round, 2, 1));
        }
        return text;
    }

    /// <summary>The files by their names in the artifact.</summary>
    public static Dictionary<string, byte[]> Files(string commit, RecordText text)
    {
        string folder = commit[..10] + "/";
        Dictionary<string, byte[]> files = new()
        {
            [folder + RecordFormat.HeaderFile] = HeaderText.Format(text.Header),
            [folder + RecordFormat.MeasurementsFile] = text.FormatMeasurements(),
            [folder + RecordFormat.MetricsFile] = text.FormatMetrics(),
        };
        foreach (RecordedRound round in text.Header.Rounds)
            files[folder + round.Report] = Report(round.Round);
        return files;
    }

    /// <summary>Both commits, of which the other one may differ.</summary>
    public static Dictionary<string, byte[]> Both(
        Func<CaseId, int, double>? nanoseconds = null, Func<CaseId, double>? bytes = null, IReadOnlyList<CaseId>? cases = null) =>
        Files(Base, Record(Header(Base, cases))).Concat(Files(Head, Record(Header(Head, cases), nanoseconds, bytes))).ToDictionary();

    /// <summary>A few nanoseconds of noise about one time.</summary>
    public static double Steady(CaseId id, int round) => 1000 + (id.FullName.Length + (7 * round)) % 5;

    /// <summary>As GitHub stores it.</summary>
    public static void Zip(string path, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach ((string name, byte[] content) in files)
        {
            using Stream entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }
    }

    /// <summary>Unpacked.</summary>
    public static void Unpack(string folder, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        foreach ((string name, byte[] content) in files)
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }
    }

    private static byte[] Report(int round) => [(byte)round];
}
