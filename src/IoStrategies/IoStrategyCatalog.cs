using IoStrategies.Strategies;

namespace IoStrategies;

/// <summary>Which strategies are there?</summary>
public static class IoStrategyCatalog
{
    /// <summary>All strategies, in display order; the first one is the baseline. New ones are added where they belong in that order.</summary>
    public static IReadOnlyList<IIoStrategy> All { get; } =
    [
        new LegacyCallback(),
        new ManagedEvent(),
        new NativeEventPerCall(),
        new ManagedEventPerHandle(),
        new NativeEventPerHandle(),
        new NativeEventPerThread(),
        new NativeEventFastIo(),
        new NtStatusBlock(),
        new NtHybrid(),
        new FileHandleWait(),
        new AlertableApc(),
        new SkipPortOnSuccess(),
        new IoRing(),
        new SyncOverAsync(),
        new RuntimeDefault(),
        new SynchronousHandle(),
        new NullIo(),
    ];

    /// <summary>The strategy that the others are compared with.</summary>
    public static IIoStrategy Baseline => All[0];

    /// <summary>Looks a strategy up by its <see cref="IIoStrategy.Id"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that id; the message lists the valid ones.</exception>
    public static IIoStrategy Get(string id) =>
        All.FirstOrDefault(strategy => strategy.Id == id)
        ?? throw new ArgumentException($"There is no strategy '{id}'. Valid ones: {string.Join(", ", All.Select(strategy => strategy.Id))}.");
}
