using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Comparison.Judges;
using Comparison.Records;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Comparison.Benchmarks;

/// <summary>How long does it take to read two run records of fifteen rounds and to compare them, and how does that grow with their cases?</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5, invocationCount: 1)]
[MemoryDiagnoser]
public class CompareRecords
{
    private const int Rounds = 15;

    private Dictionary<string, byte[]> _base = [];
    private Dictionary<string, byte[]> _diff = [];

    /// <summary>In each record.</summary>
    [Params(1_000, 10_000)]
    public int Cases { get; set; }

    /// <summary>Both records as the bytes of their files.</summary>
    [GlobalSetup]
    public void Write()
    {
        _base = SyntheticRecord.Write(Cases, ["native-event"], Rounds, seed: 1);
        _diff = SyntheticRecord.Write(Cases, ["native-event"], Rounds, seed: 2);
    }

    /// <summary>The whole way from bytes to verdicts.</summary>
    [Benchmark]
    public RunComparison Compare() =>
        new Comparer(Threshold.Parse("3%"), 1e-3).Compare(
            RunRecord.Read("base", file => _base[file]).ToRun("base"),
            RunRecord.Read("diff", file => _diff[file]).ToRun("diff"));

    /// <summary>What the process needed at most: said once, by the benchmark process.</summary>
    [GlobalCleanup]
    public void SayMemory()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        Console.WriteLine($"// Peak working set with {Cases} cases: {process.PeakWorkingSet64 / 1e6:0} MB");
    }
}
