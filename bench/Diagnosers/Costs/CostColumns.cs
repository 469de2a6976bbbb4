using System.Globalization;
using Bench.Diagnosers.Kernel;

namespace Bench.Diagnosers.Costs;

/// <summary>The columns of a table of costs.</summary>
internal static class CostColumns
{
    /// <summary>What stands where nobody looked.</summary>
    public const string NotMeasured = "?";

    /// <summary>Everything that is the same in every run.</summary>
    public static IReadOnlyList<(string Name, Func<CostRow, string> Value)> Exact(KernelCallKind calls) =>
    [
        ("strategy", row => row.Strategy),
        ("path", row => row.Path),
        ("direction", row => row.Direction),
        ("allocated-bytes", row => Text(row.Cost.AllocatedBytes)),
        ("native-bytes", row => Text(row.Cost.NativeBytes)),
        ("work-items", row => Text(row.Cost.WorkItems)),
        ("pending", row => Text(row.Cost.Pending)),
        ("kernel-objects", row => Text(row.Cost.Kernel?.Objects)),
        (calls.Id, row => Text(row.Cost.Kernel?.Calls)),
        ($"{calls.Id}-by-name", row => row.Cost.Kernel is { } kernel ? ByName(kernel) : NotMeasured),
    ];

    /// <summary>All of them: at the end the one that differs from run to run, a rounded mean. Adding zero takes the sign from a negative one.</summary>
    /// <inheritdoc cref="Exact"/>
    public static IReadOnlyList<(string Name, Func<CostRow, string> Value)> All(KernelCallKind calls) =>
    [
        .. Exact(calls),
        ($"thread-pool-{calls.Id}", row => Text(row.Cost.Kernel is { } kernel ? Math.Round(kernel.OtherCalls) + 0.0 : null)),
    ];

    /// <summary>As <c>create_event 1, select 2</c>, in the order of the alphabet.</summary>
    private static string ByName(KernelCost kernel) => string.Join(
        ", ", kernel.CallsByName.OrderBy(call => call.Key, StringComparer.Ordinal).Select(call => $"{call.Key} {Text(call.Value)}"));

    /// <summary>A whole number, unless something was not the same in every operation.</summary>
    private static string Text(double? figure) => figure?.ToString("0.###", CultureInfo.InvariantCulture) ?? NotMeasured;
}
