using Workloads.Turns;

namespace Bench.Sessions.Turns;

/// <summary>How long does whoever conducts wait for a contestant?</summary>
internal sealed record TurnLimits
{
    /// <summary>What a measuring allows.</summary>
    public static TurnLimits Usual { get; } = new();

    /// <summary>Without a line while it prepares. BenchmarkDotNet writes one after each iteration, and the longest of any workload takes seconds.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>For one turn of a short block.</summary>
    public TimeSpan ShortTurn { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between its last line and its end.</summary>
    public TimeSpan Exit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one turn: a machine that is so busy that everything takes twenty times as long is waited for.</summary>
    public TimeSpan Turn(BlockPlan plan) => Allowed(plan.TurnNanoseconds);

    /// <summary>For all turns of a round, in which each contestant may hang once. Whoever said less of its invocations than is true keeps nobody for hours.</summary>
    public TimeSpan Turns(IReadOnlyCollection<BlockPlan> plans, int pairs) =>
        (plans.Count * ShortTurn) + Allowed(2 * pairs * plans.Sum(plan => plan.TurnNanoseconds));

    private TimeSpan Allowed(double nanoseconds) => ShortTurn + TimeSpan.FromMicroseconds(20 * nanoseconds / 1000);
}
