using Bench.Diagnosers.Kernel;
using Workloads.Counting;

namespace Bench.Diagnosers.Costs;

/// <summary>What doing something once costs.</summary>
/// <param name="WorkItems">Completed work items of the thread pool.</param>
/// <param name="LockContentions">Locks that had to be waited for.</param>
/// <param name="Pending">Those of them that did not complete inline; null where only the runtime sees that.</param>
/// <param name="NativeBytes">Bytes taken from the native heap.</param>
/// <param name="Kernel">What was asked of the kernel; null where nobody looked.</param>
internal sealed record OperationCost(
    double AllocatedBytes,
    double WorkItems,
    double LockContentions,
    double NativeOperations,
    double? Pending,
    double NativeBytes,
    KernelCost? Kernel)
{
    /// <summary>
    /// The difference between doing it more often and less often, divided by how much more often; of several such pairs the median,
    /// figure by figure. (For the calls of other threads, which differ each time, it is the mean.)
    /// </summary>
    /// <param name="sections">Pairs, one section after the other: few times, many times, few times, ...</param>
    /// <param name="kernel">The same sections in a trace of the kernel; null if there is none.</param>
    public static OperationCost FromSections(IReadOnlyList<CountedSection> sections, IReadOnlyList<KernelSection>? kernel)
    {
        (int Few, int Many)[] pairs = [.. Enumerable.Range(0, sections.Count / 2).Select(pair => (2 * pair, (2 * pair) + 1))];
        return new OperationCost(
            Median(section => sections[section].AllocatedBytes),
            Median(section => sections[section].WorkItems),
            Median(section => sections[section].LockContentions),
            Median(section => sections[section].NativeOperations),
            sections.All(section => section.Pending is not null) ? Median(section => sections[section].Pending!.Value) : null,
            Median(section => sections[section].NativeBytes),
            kernel is null ? null : new KernelCost(
                kernel.SelectMany(section => section.Calls.Keys).Distinct().Order(StringComparer.Ordinal)
                    .Select(name => (Name: name, Calls: Median(section => kernel[section].Calls.GetValueOrDefault(name))))
                    .Where(call => call.Calls != 0)
                    .ToDictionary(call => call.Name, call => call.Calls),
                Median(section => kernel[section].Objects),
                Mean(section => kernel[section].OtherCalls)));

        double Median(Func<int, long> figure) => Differences(figure).Order().ElementAt(pairs.Length / 2);

        double Mean(Func<int, long> figure) => Differences(figure).Average();

        IEnumerable<double> Differences(Func<int, long> figure) => pairs.Select(pair =>
            (figure(pair.Many) - figure(pair.Few)) / (double)(sections[pair.Many].Times - sections[pair.Few].Times));
    }

    /// <summary>The cost of a part of it.</summary>
    public OperationCost DividedBy(double parts) => new(
        AllocatedBytes / parts,
        WorkItems / parts,
        LockContentions / parts,
        NativeOperations / parts,
        Pending / parts,
        NativeBytes / parts,
        Kernel is null ? null : new KernelCost(
            Kernel.CallsByName.ToDictionary(call => call.Key, call => call.Value / parts), Kernel.Objects / parts, Kernel.OtherCalls / parts));
}
