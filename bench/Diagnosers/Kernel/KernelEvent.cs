namespace Bench.Diagnosers.Kernel;

/// <summary>One event of a kernel session that concerns the counted process.</summary>
/// <param name="Name">Of the mark, or of the call.</param>
internal readonly record struct KernelEvent(int Thread, KernelEventKind Kind, string Name);
