using Bench.Jobs;
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
    /// <summary>The same with fewer cases.</summary>
    public MeasuringPlan With(IFilter filter) => this with { Filters = [.. Filters, filter] };
}
