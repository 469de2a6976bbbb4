namespace Bench.Diagnosers.Kernel;

/// <summary>What a trace of the kernel shows of one counted section.</summary>
/// <param name="Calls">The calling thread's calls by name, between the section's begin and end.</param>
/// <param name="Objects">How many kernel objects these created.</param>
/// <param name="OtherCalls">Calls of all other threads of the process, until the thread pool had come to rest.</param>
internal sealed record KernelSection(IReadOnlyDictionary<string, int> Calls, int Objects, int OtherCalls)
{
    /// <returns>The same sections.</returns>
    /// <exception cref="InvalidDataException">They are more or fewer than the process counted.</exception>
    public static IReadOnlyList<KernelSection> Require(IReadOnlyList<KernelSection> sections, int count) => sections.Count == count
        ? sections
        : throw new InvalidDataException($"The process counted {count} sections, and the kernel's trace shows {sections.Count}.");
}
