namespace Comparison.Verdicts;

/// <summary>What about the data should make a reader careful.</summary>
public enum WarningKind
{
    /// <summary>The misrate cannot be reached with so few samples.</summary>
    TooFewSamples,

    /// <summary>A side is a single process launch: how much launches differ is not in its samples.</summary>
    SingleLaunch,

    /// <summary>The samples of a side gather around more than one value.</summary>
    SeveralModes,

    /// <summary>A side became slower or faster from round to round.</summary>
    Drift,

    /// <summary>Some samples lie far outside the others.</summary>
    Outliers,

    /// <summary>The two sides were measured on different machines or runtimes.</summary>
    DifferentEnvironments,

    /// <summary>The iterations of the two sides had different numbers of operations.</summary>
    DifferentOperationCounts,

    /// <summary>There is a difference, and pure noise was seen to produce as much on this machine.</summary>
    WithinNoise,

    /// <summary>The two sides are the same benchmark, run as BenchmarkDotNet jobs of different names.</summary>
    DifferentJobs,

    /// <summary>A side has samples that are no times, and were left out.</summary>
    UnusableSamples,

    /// <summary>BenchmarkDotNet removed iterations of a side as outliers before the file was written.</summary>
    RemovedSamples,

    /// <summary>The reader of the file had something to say.</summary>
    Input,

    /// <summary>The sides differ much in how far their times stray and in how many there are, while the threshold forgives little.</summary>
    UnequalSides,
}
