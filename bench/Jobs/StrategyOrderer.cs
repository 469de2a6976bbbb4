using System.Collections.Immutable;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;

namespace Bench.Jobs;

/// <summary>
/// Cases in the order of the workload's methods and arguments; within a case the strategies in the order of their jobs, hence the baseline
/// first, both when they run and in the table.
/// </summary>
/// <param name="jobs">One for each strategy, and for each way of running it.</param>
internal sealed class StrategyOrderer(IEnumerable<Job> jobs) : DefaultOrderer
{
    private static readonly BenchmarkLogicalGroupRule[] s_byCase =
        [BenchmarkLogicalGroupRule.ByMethod, BenchmarkLogicalGroupRule.ByParams, BenchmarkLogicalGroupRule.ByJob];

    private readonly Dictionary<string, int> _rank =
        jobs.Select(job => job.Id).Distinct().Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);

    public override IEnumerable<BenchmarkCase> GetExecutionOrder(
        ImmutableArray<BenchmarkCase> benchmarkCases, IEnumerable<BenchmarkLogicalGroupRule>? order = null) =>
        base.GetExecutionOrder(benchmarkCases, s_byCase)
            .GroupBy(benchmarkCase => (benchmarkCase.Descriptor, benchmarkCase.Parameters.ValueInfo))
            .SelectMany(group => group.OrderBy(Rank));

    public override IEnumerable<IGrouping<string, BenchmarkCase>> GetLogicalGroupOrder(
        IEnumerable<IGrouping<string, BenchmarkCase>> logicalGroups, IEnumerable<BenchmarkLogicalGroupRule>? order = null) =>
        base.GetLogicalGroupOrder(logicalGroups, s_byCase);

    private int Rank(BenchmarkCase benchmarkCase) => _rank.GetValueOrDefault(benchmarkCase.Job.Id, int.MaxValue);
}
