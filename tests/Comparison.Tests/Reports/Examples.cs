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
