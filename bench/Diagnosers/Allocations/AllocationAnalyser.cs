using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing;
using Workloads.Engines;

namespace Bench.Diagnosers.Allocations;

/// <summary>Which types and methods do the samples of a trace name? It makes no difference whether EventPipe or ETW wrote it.</summary>
/// <remarks>
/// The runtime raises AllocationTick whenever another 100 KB or so have been allocated since the last one, and says how much it was, of
/// which type the last object was and how large: https://learn.microsoft.com/dotnet/fundamentals/diagnostics/runtime-garbage-collection-events#gcallocationtick_v4-event.
/// So the sum is exact but for one sample, and the share of a type is known as well as the number of samples allows.
/// </remarks>
internal static class AllocationAnalyser
{
    /// <summary>Analyses the region that the trace marks, or all of it if it marks none.</summary>
    /// <param name="trace">Events with stacks, and the names of methods.</param>
    /// <param name="operations">How many operations the trace has if it does not say so itself; null: it has to.</param>
    /// <param name="processId">Only this process's events; null: all, which EventPipe's are.</param>
    /// <exception cref="UserError">It has no allocation in it, or does not say how many operations it has.</exception>
    public static AllocationProfile Analyse(TraceLog trace, string name, string source, long? operations, int? processId = null)
    {
        if (trace.EventsLost > 0)
            throw new UserError($"{name} lacks {trace.EventsLost} events, which were lost while it was written: the sum would be too small. Record it on a quieter machine.");

        List<(string Type, string Method, long Amount, long Size)> samples = [];
        long? marked = null, counted = null;
        bool isInside = true;
        foreach (TraceEvent each in trace.Events)
        {
            if (processId is not null && each.ProcessID != processId)
                continue;
            if (each.ProviderName == AllocationRegion.ProviderName)
            {
                if (each.EventName == AllocationRegion.Begin)
                {
                    // What came before was set-up.
                    samples.Clear();
                    isInside = true;
                }
                else if (each.EventName == AllocationRegion.End)
                {
                    isInside = false;
                    marked = Convert.ToInt64(each.PayloadByName("operations"), System.Globalization.CultureInfo.InvariantCulture);
                    counted = Convert.ToInt64(each.PayloadByName("bytes"), System.Globalization.CultureInfo.InvariantCulture);
                }
            }
            else if (isInside && each is GCAllocationTickTraceData tick)
            {
                samples.Add((TypeName(tick), AllocatingMethod.Find(tick.CallStack()), tick.AllocationAmount64, tick.ObjectSize));
            }
        }
        long total = marked ?? operations ?? throw new UserError($"{name} does not say how many operations it has. Give --operations N.");
        return samples.Count > 0
            ? new AllocationProfile(name, source, total, counted, samples.Count, Sites(samples, total))
            : throw new UserError($"{name} has no sample of an allocation in it. Was the provider {ClrTraceEventParser.ProviderName} on with keyword GC (0x1), level 5?");
    }

    private static AllocationSite[] Sites(List<(string Type, string Method, long Amount, long Size)> samples, long operations) =>
    [
        .. samples.GroupBy(sample => (sample.Type, sample.Method))
            .Select(group => new AllocationSite(
                group.Key.Type,
                group.Key.Method,
                group.Sum(sample => (double)sample.Amount) / operations,
                group.Sum(sample => sample.Size > 0 ? (double)sample.Amount / sample.Size : 0) / operations,
                group.Count()))
            .OrderByDescending(site => site.Bytes).ThenBy(site => site.Type, StringComparer.Ordinal).ThenBy(site => site.Method, StringComparer.Ordinal),
    ];

    private static string TypeName(GCAllocationTickTraceData tick) => tick.TypeName is { Length: > 0 } name ? name : "(a type without a name)";
}
