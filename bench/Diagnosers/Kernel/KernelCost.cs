namespace Bench.Diagnosers.Kernel;

/// <summary>What doing something once asks of the kernel.</summary>
/// <param name="CallsByName">The calling thread's calls; those that it never makes are not in it.</param>
/// <param name="Objects">Kernel objects that the calling thread creates.</param>
/// <param name="OtherCalls">Calls of the process's other threads. They depend on who wakes whom, and differ from run to run.</param>
internal sealed record KernelCost(IReadOnlyDictionary<string, double> CallsByName, double Objects, double OtherCalls)
{
    /// <summary>All calls of the calling thread.</summary>
    public double Calls => CallsByName.Values.Sum();
}
