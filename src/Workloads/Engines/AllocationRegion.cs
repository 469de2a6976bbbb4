using System.Diagnostics.Tracing;

namespace Workloads.Engines;

/// <summary>Marks in a trace which part of it is the benchmark, and not its set-up.</summary>
[EventSource(Name = ProviderName)]
internal sealed class AllocationRegion : EventSource
{
    /// <summary>Of the provider whose events the marks are.</summary>
    public const string ProviderName = "IoStrategies-AllocationRegion";

    /// <summary>Of the event where it begins.</summary>
    public const string Begin = "RegionBegin";

    /// <summary>Of the event where it ends.</summary>
    public const string End = "RegionEnd";

    /// <summary>The only instance.</summary>
    public static AllocationRegion Log { get; } = new();

    /// <summary>From here on.</summary>
    [Event(1, Level = EventLevel.Informational)]
    public void RegionBegin() => WriteEvent(1);

    /// <summary>Up to here.</summary>
    /// <param name="operations">How many invocations there were.</param>
    /// <param name="bytes">What all threads allocated meanwhile, as the garbage collector counted it.</param>
    [Event(2, Level = EventLevel.Informational)]
    public void RegionEnd(long operations, long bytes) => WriteEvent(2, operations, bytes);
}
