using Bench.Diagnosers.Kernel;
using BenchmarkDotNet.Reports;

namespace Bench.Diagnosers.Costs;

/// <summary>The counted figures of a benchmark, as BenchmarkDotNet shows and exports them.</summary>
internal static class CostMetrics
{
    /// <summary>Names of kernel calls are cut off there. Wine's and Windows' own have half as many characters.</summary>
    public const int MaxCallLength = 80;

    /// <summary>Twice as many as Wine has requests, each by itself and per native operation.</summary>
    public const int MaxCount = 1200;

    private const string PerNativeOperation = "PerNativeOperation";

    /// <summary>The longest id of a figure that there can be.</summary>
    public static int MaxIdLength { get; } =
        KernelCallKind.All.Max(kind => kind.MetricId.Length) + PerNativeOperation.Length + 1 + MaxCallLength;

    /// <param name="cost">Of one operation in BenchmarkDotNet's sense.</param>
    /// <param name="kind">What its kernel calls are; null if none were counted.</param>
    public static IEnumerable<Metric> Create(OperationCost cost, KernelCallKind? kind)
    {
        yield return new Metric(
            new CostMetric("NativeOperations", "Native Ops", "Native reads and writes (per single operation)"), cost.NativeOperations);
        if (cost.NativeOperations > 0 && cost.Pending is { } pending)
        {
            yield return new Metric(
                new CostMetric("PendingShare", "Pending", "Share of the native operations that did not complete inline")
                {
                    NumberFormat = "0.#%",
                    Unit = "Share",
                },
                pending / cost.NativeOperations);
        }
        foreach (Metric metric in Native(cost, kind, "", "", "per single operation"))
            yield return metric;

        // Where one operation is one native operation, the figures would only be there twice.
        if (cost.NativeOperations is 0 or 1)
            yield break;
        OperationCost native = cost.DividedBy(cost.NativeOperations);
        const string Id = PerNativeOperation;
        const string Name = "/Native Op";
        const string Legend = "per native operation, opening and closing of files included";
        yield return new Metric(Bytes("Allocated" + Id, "Allocated" + Name, $"Managed memory ({Legend})"), native.AllocatedBytes);
        yield return new Metric(new CostMetric("WorkItems" + Id, "Work Items" + Name, $"Completed work items of the thread pool ({Legend})"), native.WorkItems);
        yield return new Metric(
            new CostMetric("LockContentions" + Id, "Lock Contentions" + Name, $"Locks that had to be waited for ({Legend})"), native.LockContentions);
        foreach (Metric metric in Native(native, kind, Id, Name, Legend))
            yield return metric;
    }

    private static IEnumerable<Metric> Native(OperationCost cost, KernelCallKind? kind, string id, string name, string legend)
    {
        yield return new Metric(Bytes("NativeMemory" + id, "Native Memory" + name, $"OVERLAPPEDs on the native heap ({legend})"), cost.NativeBytes);
        if (cost.Kernel is not { } kernel || kind is null)
            yield break;

        yield return new Metric(
            new CostMetric("KernelObjects" + id, "Kernel Objects" + name, $"Kernel objects that the calling thread creates ({legend})"), kernel.Objects);
        yield return new Metric(
            new CostMetric(kind.MetricId + id, kind.DisplayName + name, $"The calling thread's {kind.Name} ({legend})"), kernel.Calls);
        yield return new Metric(
            new CostMetric($"{kind.MetricId}OfOtherThreads{id}", $"{kind.DisplayName}, Other Threads{name}", $"Those of the process's other threads, rounded mean ({legend})"),
            Math.Round(kernel.OtherCalls));
        IEnumerable<(string Call, double Calls)> byName =
            from call in kernel.CallsByName
            group call.Value by call.Key.Length <= MaxCallLength ? call.Key : call.Key[..MaxCallLength] into calls
            select (calls.Key, calls.Sum());
        foreach ((string call, double calls) in byName.OrderBy(each => each.Call, StringComparer.Ordinal))
            yield return new Metric(new CostMetric($"{kind.MetricId}{id}.{call}", call + name, $"{call} among {kind.Name} ({legend})"), calls);
    }

    // Not UnitType.Size: BenchmarkDotNet shows all sizes of a table in one unit, and the bytes of one operation would be 0.17 KB.
    private static CostMetric Bytes(string id, string name, string legend) => new(id, $"{name} [B]", legend) { Unit = "B", NumberFormat = "0.##" };
}
