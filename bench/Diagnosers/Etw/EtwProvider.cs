using Microsoft.Diagnostics.Tracing.Session;

namespace Bench.Diagnosers.Etw;

/// <summary>A provider of events other than the kernel.</summary>
internal sealed record EtwProvider(Guid Id, ulong Keywords = ulong.MaxValue, bool Stacks = false)
{
    /// <summary>An event source of a .NET program, whose id follows from its name.</summary>
    public static EtwProvider FromEventSource(string name) => new(TraceEventProviders.GetEventSourceGuidFromName(name));
}
