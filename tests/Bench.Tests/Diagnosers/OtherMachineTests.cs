using System.CommandLine.Parsing;
using System.Diagnostics;
using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Bench.Shell;
using IoStrategies;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>
/// Bytes and work items of an operation depend on no processor: the record of ARM64 says what x64's says. docs/WINDOWS.md tells how they were made.
/// </summary>
public sealed class OtherMachineTests
{
    /// <summary>A command that starts the counting program on another machine, an emulated one for instance.</summary>
    private const string RunnerVariable = "COSTS_RUNNER";

    /// <summary>A file that gets the table of what was counted there.</summary>
    private const string RecordVariable = "COSTS_RECORD";

    private const int FewestRows = 74; // those of fifteen strategies

    private static readonly string[] s_figures = ["strategy", "path", "direction", "allocated-bytes", "native-bytes", "work-items"];

    // A process takes up to ten seconds to start on an emulated machine that has nothing else to do.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    [Fact]
    public void Arm64_allocates_and_queues_what_x64_does()
    {
        CostTable expected = Read("costs-x64.csv");
        CostTable found = Read("costs-arm64.csv");

        Assert.Equal(s_figures, expected.Header);
        Assert.Equal(s_figures, found.Header);
        Assert.Equal(expected.Rows, found.Rows);
        Assert.True(expected.Rows.Count >= FewestRows);
        Assert.All(expected.Rows, row => Assert.Contains(IoStrategyCatalog.All, strategy => strategy.Id == row[0]));
        Assert.All(expected.Rows, row => Assert.All(row[3..], figure => Assert.Matches("^[0-9]+$", figure)));
    }

    [Fact]
    public void An_operation_costs_there_what_the_contract_says()
    {
        string? runner = Environment.GetEnvironmentVariable(RunnerVariable);
        Assert.SkipUnless(runner is { Length: > 0 }, $"No other machine: {RunnerVariable} is a command that starts the counting program on one.");

        string[] words = [.. CommandLineParser.SplitCommandLine(runner!)];
        IReadOnlyList<CostRow> rows = CostMeasurement.Run(
            words[0], trace: null, (program, _) => new ProcessStartInfo(program, words[1..]), CostContract.Strategies, TextWriter.Null, s_limit);
        var counted = CostTable.Create(
            rows, [.. CostColumns.Exact(KernelCallKind.WineserverRequests).Where(column => s_figures.Contains(column.Name))]);
        if (Environment.GetEnvironmentVariable(RecordVariable) is { Length: > 0 } record)
        {
            using var text = new StreamWriter(record);
            counted.WriteCsv(text);
        }
        // Whatever the versions of Wine differ in is no figure of these.
        Assert.Equal(Figures(CostContract.Read()), counted.Rows.Select(row => string.Join(", ", row)));
    }

    private static IEnumerable<string> Figures(CostTable contract) => contract.Rows
        .Where(row => row[0] == WindowsThreadPool.StrategyOf(row[0]))
        .Select(row => string.Join(", ", s_figures.Select(figure => row[Array.IndexOf(contract.Header, figure)]))).Distinct();

    private static CostTable Read(string record)
    {
        using var text = new StreamReader(Path.Combine(Repository.Root, "docs", record));
        return CostTable.ReadCsv(text);
    }
}
