using IoStrategies.Traits;

namespace Bench.Verbs;

/// <summary>The traits by the names that tables and JSON give them. A new trait is one line here.</summary>
internal static class TraitColumns
{
    /// <summary>Name and value, the value a <see cref="bool"/> or an enumeration's.</summary>
    public static IReadOnlyList<(string Name, Func<StrategyTraits, object> Value)> All { get; } =
    [
        ("handle", traits => traits.Handle),
        ("moves-bytes", traits => traits.MovesBytes),
        ("pipes", traits => traits.Pipes),
        ("concurrent-callers", traits => traits.ConcurrentCallers),
        ("event", traits => traits.Event),
        ("binds-to-thread-pool", traits => traits.BindsToThreadPool),
        ("accepts-bound-handles", traits => traits.AcceptsBoundHandles),
        ("packets", traits => traits.Packets),
        ("interruptible-wait", traits => traits.InterruptibleWait),
        ("wait-failure", traits => traits.WaitFailure),
        ("closed-pipe-write", traits => traits.ClosedPipeWrite),
        ("disconnected-pipe-read", traits => traits.DisconnectedPipeRead),
    ];
}
