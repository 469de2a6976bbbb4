using System.Collections.Immutable;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;
using IoStrategies;

namespace Bench.Jobs;

/// <summary>
/// Cases in the order of the workload's methods and arguments; within a case the strategies in catalog order, hence the baseline first,
/// both when they run and in the table.
/// </summary>
internal sealed class StrategyOrderer : DefaultOrderer
{
    private static readonly BenchmarkLogicalGroupRule[] s_byCase =
        [BenchmarkLogicalGroupRule.ByMethod, BenchmarkLogicalGroupRule.ByParams, BenchmarkLogicalGroupRule.ByJob];

    private static readonly Dictionary<string, int> s_rank =
        IoStrategyCatalog.All.Select((strategy, index) => (strategy.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);

    public override IEnumerable<BenchmarkCase> GetExecutionOrder(
        ImmutableArray<BenchmarkCase> benchmarkCases, IEnumerable<BenchmarkLogicalGroupRule>? order = null) =>
        base.GetExecutionOrder(benchmarkCases, s_byCase)
            .GroupBy(benchmarkCase => (benchmarkCase.Descriptor, benchmarkCase.Parameters.ValueInfo))
            .SelectMany(group => group.OrderBy(Rank));

    public override IEnumerable<IGrouping<string, BenchmarkCase>> GetLogicalGroupOrder(
        IEnumerable<IGrouping<string, BenchmarkCase>> logicalGroups, IEnumerable<BenchmarkLogicalGroupRule>? order = null) =>
        base.GetLogicalGroupOrder(logicalGroups, s_byCase);

    private static int Rank(BenchmarkCase benchmarkCase) => s_rank.GetValueOrDefault(benchmarkCase.Job.Id, int.MaxValue);
}
