using Microsoft.Diagnostics.Tracing.Session;

namespace Bench.Diagnosers.Etw;

/// <summary>A provider of events other than the kernel.</summary>
/// <param name="Id">Of the provider.</param>
/// <param name="Keywords">Which of its events.</param>
/// <param name="Stacks">Whether with call stacks.</param>
internal sealed record EtwProvider(Guid Id, ulong Keywords = ulong.MaxValue, bool Stacks = false)
{
    /// <summary>An event source of a .NET program, whose id follows from its name.</summary>
    public static EtwProvider FromEventSource(string name) => new(TraceEventProviders.GetEventSourceGuidFromName(name));
}
