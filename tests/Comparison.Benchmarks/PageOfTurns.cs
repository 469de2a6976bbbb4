using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Comparison.Judges;
using Comparison.Records;
using Comparison.Reports;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Comparison.Benchmarks;

/// <summary>How long does it take to read a record of a hundred thousand blocks, to judge it across strategies, and to write the page?</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5, invocationCount: 1)]
[MemoryDiagnoser]
public class PageOfTurns
{
    // The headline's shape with more turns: 10 * 10 cases * 20 rounds * 25 blocks and their mirrors.
    private const int Workloads = 10;
    private const int Rounds = 20;
    private const int Pairs = 25;

    private static readonly string[] s_strategies = ["baseline", .. Enumerable.Range(1, 9).Select(number => $"strategy-{number}")];

    private Dictionary<string, byte[]> _record = [];

    /// <summary>The record as the bytes of its files.</summary>
    [GlobalSetup]
    public void Write() => _record = SyntheticRecord.Write(Workloads, s_strategies, Rounds, seed: 1, Pairs);

    /// <summary>The whole way from bytes to the page.</summary>
    [Benchmark]
    public int Page()
    {
        RunComparison comparison = new Comparer(Threshold.Parse("3%"), 1e-3)
            .CompareVariants(RunRecord.Read("record", file => _record[file]).ToRun("record"), s_strategies[0]);
        using var page = new StringWriter();
        new HtmlReport().Write(comparison, new ReportOptions(), page);
        return page.GetStringBuilder().Length;
    }
}
