using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Bench.Machines;
using IoStrategies;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>Does an operation still cost what the contract says? Counted now, without a single timing.</summary>
public sealed class CostContractTests
{
    private static readonly string[] s_directions = ["read", "write"];
    private static readonly string[] s_fileAlone = ["cached-file"];
    private static readonly string[] s_paths = ["cached-file", "pipe-ready", "pipe-pending"];

    [Fact]
    public void Every_strategy_costs_what_the_contract_says()
    {
        using var machine = new BenchmarkMachine();
        IReadOnlyList<CostRow> rows = CostMeasurement.Run(machine, CostContract.Strategies, TextWriter.Null);
        var counted = CostTable.Of(rows, CostColumns.Exact(machine.KernelTrace?.Kind ?? KernelCallKind.SystemCalls));

        // What Windows does not show must not get into the contract.
        if (SplicedTable.Updates && !OperatingSystem.IsWindows())
        {
            CostContract.Write(counted);
            The_page_of_the_strategies_shows_the_contract();
        }
        string[] differences = [.. CostContract.Differences(CostContract.Read(), counted, OperatingSystem.IsWindows())];
        Assert.True(
            differences.Length == 0,
            $"{string.Join('\n', differences)}\nIf that is what was meant, {SplicedTable.UpdateVariable}=1 ./run-tests.sh, on Linux, makes it the contract.");
    }

    [Fact]
    public void The_page_of_the_strategies_shows_the_contract()
    {
        using var table = new StringWriter { NewLine = "\n" };
        CostContract.Read().WriteMarkdown(table);
        SplicedTable.Check("docs/STRATEGIES.md", "cost contract", table.ToString());
    }

    [Fact]
    public void Every_strategy_has_its_rows_in_the_order_of_the_catalog()
    {
        IEnumerable<(string, string, string)> expected =
            from strategy in CostContract.Strategies
            from direction in s_directions
            from path in strategy.Traits.Pipes ? s_paths : s_fileAlone
            select (strategy.Id, path, direction);
        Assert.Equal(expected, CostContract.Read().Rows.Select(row => (row[0], row[1], row[2])));
    }
}
