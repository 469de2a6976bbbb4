using IoStrategies.Traits;

namespace Bench.Verbs;

/// <summary>The traits by the names that tables and JSON give them. A new trait is one line here.</summary>
internal static class TraitColumns
{
    /// <summary>Name and value, the value a <see cref="bool"/> or an enumeration's.</summary>
    public static IReadOnlyList<(string Name, Func<StrategyTraits, object> Value)> All { get; } =
    [
        ("handle", traits => traits.Handle),
        ("needs-windows-11", traits => traits.NeedsWindows11),
        ("moves-bytes", traits => traits.MovesBytes),
        ("pipes", traits => traits.Pipes),
        ("message-pipes", traits => traits.MessagePipes),
        ("concurrent-callers", traits => traits.ConcurrentCallers),
        ("event", traits => traits.Event),
        ("binds-to-thread-pool", traits => traits.BindsToThreadPool),
        ("accepts-bound-handles", traits => traits.AcceptsBoundHandles),
        ("accepts-foreign-ports", traits => traits.AcceptsForeignPorts),
        ("sets-modes", traits => traits.SetsModes),
        ("refused-modes", traits => traits.RefusedModes),
        ("packets", traits => traits.Packets),
        ("interruptible-wait", traits => traits.InterruptibleWait),
        ("wait-failure", traits => traits.WaitFailure),
        ("dispose-while-pending", traits => traits.DisposeWhilePending),
        ("closed-pipe-write", traits => traits.ClosedPipeWrite),
        ("disconnected-pipe-read", traits => traits.DisconnectedPipeRead),
    ];
}
