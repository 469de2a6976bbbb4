using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using BenchmarkDotNet.Reports;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>Which metrics does BenchmarkDotNet get?</summary>
public sealed class CostMetricsTests
{
    private static readonly OperationCost s_cost = new(
        1024, 256, 0, 256, 128, 8192, new KernelCost(new Dictionary<string, double> { ["select"] = 512, ["create_event"] = 256 }, 256, 1000.4));

    [Fact]
    public void Per_operation_and_per_native_operation_where_they_differ()
    {
        Dictionary<string, double> values = Values(CostMetrics.Create(s_cost, KernelCallKind.WineserverRequests));
        Assert.Equal(256, values["NativeOperations"]);
        Assert.Equal(0.5, values["PendingShare"]);
        Assert.Equal((8192, 32), (values["NativeMemory"], values["NativeMemoryPerNativeOperation"]));
        Assert.Equal((256, 1), (values["KernelObjects"], values["KernelObjectsPerNativeOperation"]));
        Assert.Equal((768, 3), (values["WineserverRequests"], values["WineserverRequestsPerNativeOperation"]));
        Assert.Equal((512, 2), (values["WineserverRequests.select"], values["WineserverRequestsPerNativeOperation.select"]));
        Assert.Equal((1000, 4), (values["WineserverRequestsOfOtherThreads"], values["WineserverRequestsOfOtherThreadsPerNativeOperation"]));
        Assert.Equal(4, values["AllocatedPerNativeOperation"]);
        Assert.Equal(1, values["WorkItemsPerNativeOperation"]);
        Assert.Equal(0, values["LockContentionsPerNativeOperation"]);
    }

    [Fact]
    public void Only_once_where_an_operation_is_a_native_one() => Assert.DoesNotContain(
        Values(CostMetrics.Create(s_cost.DividedBy(256), KernelCallKind.WineserverRequests)).Keys, id => id.Contains("Native", StringComparison.Ordinal) && id.Contains("Per", StringComparison.Ordinal));

    [Fact]
    public void No_kernel_metric_where_nobody_looked() => Assert.Equal(
        ["NativeOperations", "PendingShare", "NativeMemory"], Values(CostMetrics.Create(s_cost.DividedBy(256) with { Kernel = null }, null)).Keys);

    [Fact]
    public void No_share_of_nothing_and_none_where_it_is_unknown()
    {
        Assert.DoesNotContain("PendingShare", Values(CostMetrics.Create(new OperationCost(0, 0, 0, 0, 0, 0, null), null)).Keys);
        Assert.DoesNotContain("PendingShare", Values(CostMetrics.Create(s_cost with { Pending = null }, null)).Keys);
    }

    [Fact]
    public void Requests_by_name_are_exported_and_no_columns() => Assert.All(
        CostMetrics.Create(s_cost, KernelCallKind.WineserverRequests),
        metric => Assert.NotEqual(metric.Descriptor.Id.Contains('.', StringComparison.Ordinal), metric.Descriptor.GetIsAvailable(metric)));

    private static Dictionary<string, double> Values(IEnumerable<Metric> metrics) =>
        metrics.ToDictionary(metric => metric.Descriptor.Id, metric => metric.Value);
}
