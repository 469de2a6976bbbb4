using Bench.Sessions.Turns;
using Comparison.Records;
using Comparison.Statistics;
using Perfolizer.Metrology;
using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.Jobs.Runtimes;
using BenchmarkDotNet.Filters;
using IoStrategies;

namespace Bench.Sessions;

/// <summary>What is to be measured, how often, and in what order.</summary>
/// <param name="Arguments">BenchmarkDotNet's.</param>
/// <param name="Strategies">In the order of the catalog.</param>
/// <param name="Filters">On top of those in <paramref name="Arguments"/>.</param>
/// <param name="Rounds">How often each case is launched.</param>
/// <param name="Seed">Of the order.</param>
/// <param name="Label">What the record is about.</param>
/// <param name="Command">The arguments of bench that ask for just this.</param>
internal sealed record MeasuringPlan(
    BenchmarkArguments Arguments,
    IReadOnlyList<IIoStrategy> Strategies,
    IReadOnlyList<IFilter> Filters,
    int Rounds,
    int Seed,
    string Label,
    IReadOnlyList<string> Command)
{
    /// <summary>Runtimes that take part. Without any, the usual one.</summary>
    public required RuntimeArguments Runtimes { get; init; }

    /// <summary>Who takes part on which of them.</summary>
    public required RuntimeLineup Lineup { get; init; }

    /// <summary>Strategies and workloads from elsewhere.</summary>
    public Additions Additions { get; init; } = Additions.None;

    /// <summary>Whether strategies whose operations end in the thread pool take part with Windows' own pool, too.</summary>
    public bool WindowsThreadPool { get; init; }

    /// <summary>Enough for a verdict at 5 percent; docs/METHODOLOGY.md says why.</summary>
    public const int DefaultRounds = 16;

    /// <summary>Looks who is settled; null if everybody takes part in every round.</summary>
    public RecordedLooks? Looks { get; init; }

    /// <summary>Of time, for all of it; null: as long as it takes.</summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>Whether those that are compared take turns.</summary>
    public bool TakesTurns { get; init; } = true;

    /// <summary>What ends its rounds.</summary>
    public RoundLimits CreateLimits() => new(
        Looks is null ? null : new Settling(new LookPlan(Looks.Rounds, Looks.Most), Threshold.Parse(Looks.Threshold), Looks.Misrate), Budget);

    /// <summary>The same with fewer cases.</summary>
    public MeasuringPlan With(IFilter filter) => this with { Filters = [.. Filters, filter] };
}
