namespace Bench.Diagnosers.Kernel;

/// <summary>What counts as a kernel call: it differs between Wine and Windows.</summary>
/// <param name="Id">For files: part of names of columns.</param>
/// <param name="MetricId">As BenchmarkDotNet writes the ids of its metrics.</param>
/// <param name="DisplayName">As it writes the names of columns.</param>
internal sealed record KernelCallKind(string Id, string Name, string MetricId, string DisplayName)
{
    /// <summary>Under Wine: a request to the process that holds all kernel objects. What needs none of them is no request.</summary>
    public static KernelCallKind WineserverRequests { get; } =
        new("wineserver-requests", "wineserver requests", "WineserverRequests", "Wineserver Requests");

    /// <summary>On Windows.</summary>
    public static KernelCallKind SystemCalls { get; } =
        new("system-calls", "system calls", "SystemCalls", "System Calls");

    /// <summary>Every one.</summary>
    public static IReadOnlyList<KernelCallKind> All { get; } = [WineserverRequests, SystemCalls];
}
