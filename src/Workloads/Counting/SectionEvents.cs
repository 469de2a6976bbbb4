using System.Diagnostics.Tracing;

namespace Workloads.Counting;

/// <summary>The marks of counted sections as events, for an ETW session: the kernel's events there do not show names that were asked for.</summary>
[EventSource(Name = ProviderName)]
internal sealed class SectionEvents : EventSource
{
    /// <summary>Of the provider.</summary>
    public const string ProviderName = "IoStrategies-Sections";

    /// <summary>The only instance.</summary>
    public static SectionEvents Log { get; } = new();

    /// <param name="what">begin, end, settled or peer.</param>
    [Event(1, Level = EventLevel.Informational)]
    public void Mark(string what) => WriteEvent(1, what);
}
