using Comparison.Judges;
using Comparison.Runs;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Comparison.Tests.Reports;

/// <summary>Comparisons that have one of everything, and names that nobody should trust.</summary>
internal static class Examples
{
    /// <summary>What somebody may call a benchmark.</summary>
    public const string Evil = "=cmd()|<script>alert(1)</script>`*_@someone\n\e[31m";

    /// <summary>Faster, slower, same, inconclusive, on one side, failed; counted figures that differ.</summary>
    public static RunComparison Mixed()
    {
        Run ofBase = RunOf("base",
            Case("N.C.Faster", 200, 192), Case("N.C.Slower", 100, 16), Case("N.C.Same", 1234.5, 16), Few("N.C.Few"), Case("N.C.OnlyBase", 1, 0),
            Case(Evil, 10, 8), Failed("N.C.Failed"));
        Run ofDiff = RunOf("diff",
            Case("N.C.Faster", 100, 16), Case("N.C.Slower", 150, 16), Case("N.C.Same", 1234.5, 16), Few("N.C.Few"), Case("N.C.OnlyDiff", 1, 0),
            Case(Evil, 10, 9), Case("N.C.Failed", 1, 0));
        return new Comparer(Threshold.Parse("3%|1ns"), 1e-3).Compare(ofBase, ofDiff);
    }

    /// <summary>So many faster cases with long names.</summary>
    public static RunComparison Large(int cases)
    {
        string name = new('x', 200);
        return new Comparer(Threshold.Parse("3%"), 1e-3).Compare(
            RunOf("base", [.. Enumerable.Range(0, cases).Select(i => Case($"N.C.{name}{i}", 200, 8))]),
            RunOf("diff", [.. Enumerable.Range(0, cases).Select(i => Case($"N.C.{name}{i}", 100, 16))]));
    }

    /// <summary>A strategy that all are compared with, four others, three workloads, and more counted figures than a comment has room for.</summary>
    public static RunComparison Strategies(int figures = 3)
    {
        (string Id, double[] Ratios)[] strategies =
        [
            ("legacy-callback", [1, 1, 1]), ("native-event-per-thread", [0.25, 0.5, 1]), ("managed-event-per-handle", [2, 2, 2]),
            ("synchronous-handle", [0.5, 0.5]), ("null", [0.001, 0.001, 0.001]),
        ];
        string[] workloads = ["System.IO.Tests.Perf_FileStream.Read", "System.IO.Tests.Perf_FileStream.Write", "System.Diagnostics.Perf_Process.ReadOutputToEnd"];
        RunCase[] cases =
        [
            .. workloads.Index().SelectMany(workload => strategies.Where(strategy => workload.Index < strategy.Ratios.Length).Select(strategy => new RunCase(
                new CaseId(workload.Item, $"fileSize: {1_048_576 << workload.Index}, userBufferSize: 4096, options: Asynchronous", strategy.Id),
                [.. Enumerable.Range(0, 15).Select(i => new Observation(i + 1, 8, 1000 * strategy.Ratios[workload.Index] * (1 + (0.0005 * (i % 5)))))],
                [
                    new MetricValue("Allocated Memory", "B", 1_000 * strategy.Ratios[workload.Index]), new MetricValue("PendingShare", "Share", strategy.Ratios[workload.Index]),
                    .. Enumerable.Range(0, figures).Select(i => new MetricValue($"WineserverRequests.call_{i}", "Count", 100 * strategy.Ratios[workload.Index])),
                ],
                null))),
            new RunCase(new CaseId(workloads[2], "fileSize: 4194304, userBufferSize: 4096, options: Asynchronous", "synchronous-handle"), [], [], "it hung"),
        ];
        var run = new Run("strategies", [KeyValuePair.Create("processor", "CPU"), KeyValuePair.Create("wine", "wine-10.0")], "session", cases, ["a note about all"])
        {
            Started = new DateTimeOffset(2026, 11, 24, 23, 0, 0, TimeSpan.Zero),
            Commit = "0123456789abcdef0123456789abcdef01234567",
        };
        return new Comparer(Threshold.Parse("3%"), 1e-3).CompareVariants(run, "legacy-callback");
    }

    /// <summary>Two cases, of which each side is one launch.</summary>
    public static RunComparison SingleLaunches(bool trusts, int iterations, double misrate)
    {
        RunCase Launch(string name, double center) => Case(name, center, 16) with
        {
            Observations = [.. Enumerable.Range(0, iterations).Select(i => new Observation(1, 8, center * (1 + (0.0005 * i))))],
        };
        return new Comparer(Threshold.Parse("3%"), misrate) { TrustSingleLaunch = trusts }.Compare(
            RunOf("base", Launch("N.C.Slower", 100), Launch("N.C.Same", 10)), RunOf("diff", Launch("N.C.Slower", 150), Launch("N.C.Same", 10)));
    }

    private static Run RunOf(string name, params RunCase[] cases) => new(
        name, [KeyValuePair.Create("processor", $"CPU of {name}"), KeyValuePair.Create("os", "OS")], null, cases, []);

    private static RunCase Case(string name, double center, double bytes) => new(
        new CaseId(name, "size: 1", "job"),
        [.. Enumerable.Range(0, 15).Select(i => new Observation(i + 1, 8, center * (1 + (0.0005 * (i % 5)))))],
        [new MetricValue("Allocated Memory", "B", bytes), new MetricValue("Gen0Collects", "Count", bytes)],
        null);

    private static RunCase Few(string name) => Case(name, 100, 16) with { Observations = [new Observation(1, 8, 100)] };

    private static RunCase Failed(string name) => new(new CaseId(name, "size: 1", "job"), [], [], "it failed");
}
