using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.Jobs.Runtimes;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>What the runtime's own way costs, by version, counted now: the table of docs/RUNTIME-CHANGES.md.</summary>
public sealed class RuntimeCostsTests
{
    private static readonly string[] s_runtimes = ["net8.0", "net9.0", "net10.0"];

    [Fact]
    public void The_table_is_what_is_counted()
    {
        using var host = new BenchmarkHost(Additions.None);
        Assert.SkipWhen(host.Wine is null, "The table is counted under Wine.");
        Assert.SkipUnless(host.Wine!.Value.Version.StartsWith("wine-8.", StringComparison.Ordinal), "The table is counted with Wine 8; other versions ask for other things.");
        IReadOnlyList<WineRuntime> runtimes = WineRuntime.FromNames(s_runtimes);
        IReadOnlyList<CostRow> rows = RuntimeCosts.Count(host, runtimes, StrategySelection.Parse(["runtime"]), TextWriter.Null);
        // Patches come and go.
        IEnumerable<CostRow> named = rows.Select(row => row with { Strategy = "runtime/" + runtimes.Single(runtime => runtime.Label == RuntimeLabel.NameIn(row.Strategy)).TargetFramework });
        using var table = new StringWriter { NewLine = "\n" };
        CostTable.Create(named, CostColumns.Exact(KernelCallKind.WineserverRequests)).WriteMarkdown(table);
        SplicedTable.Check("docs/RUNTIME-CHANGES.md", "runtime costs", table.ToString());
    }
}
