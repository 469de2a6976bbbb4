using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.Jobs.Conformance;
using Bench.Shell;
using IoStrategies;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>Does an operation still cost what the contract says? Counted now, without a single timing.</summary>
public sealed class CostContractTests
{
    private static readonly string[] s_directions = ["read", "write"];
    private static readonly string[] s_fileAlone = ["cached-file"];
    private static readonly string[] s_paths = ["cached-file", "pipe-ready", "pipe-pending"];

    [Fact(Skip = "Wine has no ETW, and its requests are counted from outside: by the tests of this machine's own system.",
        SkipType = typeof(WindowsProgram), SkipWhen = nameof(WindowsProgram.IsUnderWine))]
    public void Every_strategy_costs_what_the_contract_says()
    {
        using var machine = new BenchmarkHost(Additions.None);
        IReadOnlyList<IIoStrategy> strategies = Environment.GetEnvironmentVariable(ConformanceProgram.StrategiesVariable) is { Length: > 0 } chosen
            ? CostContract.Among(StrategySelection.Parse([chosen]))
            : CostContract.Strategies;
        Assert.SkipWhen(strategies.Count == 0, "Its counts are no contract: they differ from run to run, or it cannot run here.");
        IReadOnlyList<CostRow> rows = PoolCosts.Contract(machine, strategies, TextWriter.Null);
        var counted = CostTable.Create(rows, CostColumns.Exact(machine.KernelTrace?.Kind ?? KernelCallKind.SystemCalls));

        // Null on Windows: what that does not show must not get into the contract.
        string? wine = machine.Wine is { } session ? CostContract.Major(session.Value.Version) : null;
        CostTable contract = CostContract.Read();
        if (SplicedTable.Updates && wine is not null && CostContract.IsRenewedWith(contract, wine))
        {
            CostContract.Renew(counted, wine);
            contract = CostContract.Read();
            The_page_of_the_strategies_shows_the_contract();
        }
        if (wine is not null && !CostContract.Knows(contract, wine))
        {
            TestContext.Current.SendDiagnosticMessage(
                $"The cost contract knows nothing of Wine {wine}: only what the versions that it knows have in common was checked.");
        }
        string[] differences = [.. CostContract.Differences(contract.Of(strategies.Select(strategy => strategy.Id)), counted, wine)];
        Assert.True(differences.Length == 0, $"{string.Join('\n', differences)}\n{Hint(wine, contract)}");
    }

    /// <summary>What helps: the contract is renewed by those who count what it holds.</summary>
    private static string Hint(string? wine, CostTable contract) => wine switch
    {
        null => "The contract is counted under Wine; on Windows it cannot be renewed.",
        _ when CostContract.IsRenewedWith(contract, wine) =>
            $"If that is what was meant, {SplicedTable.UpdateVariable}=1 ./run-tests.sh makes it the contract of Wine {wine}.",
        _ => $"The contract knows nothing of Wine {wine}: these are cells in which all versions that it knows agree. It is renewed with Wine {CostContract.MainWine}.",
    };

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
            from name in CostContract.HasPoolRows(strategy) ? (string[])[strategy.Id, WindowsThreadPool.NameOf(strategy.Id)] : [strategy.Id]
            from direction in s_directions
            from path in strategy.Traits.Pipes ? s_paths : s_fileAlone
            select (name, path, direction);
        // A version of Wine may have a row of its own.
        Assert.Equal(expected, CostContract.Read().Rows.Select(row => (row[0], row[1], row[2])).Distinct());
    }
}
