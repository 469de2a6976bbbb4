namespace Bench.Counting.Kernel;

/// <summary>What a kernel call is depends on what is asked.</summary>
/// <param name="Id">For files: part of names of columns and metrics.</param>
/// <param name="Name">For people.</param>
internal sealed record KernelCallKind(string Id, string Name)
{
    /// <summary>Under Wine: a request to the process that holds all kernel objects. What needs none of them is no request.</summary>
    public static KernelCallKind WineserverRequests { get; } = new("wineserver-requests", "wineserver requests");

    /// <summary>On Windows.</summary>
    public static KernelCallKind SystemCalls { get; } = new("system-calls", "system calls");
}
