namespace Bench.Diagnosers.Allocations;

/// <summary>What one operation of a benchmark allocates, by type and by method.</summary>
/// <param name="Name">Of the case, or of the trace's file.</param>
/// <param name="Source">Where the samples come from: an EventPipe trace, or an ETW session.</param>
/// <param name="CountedBytes">What they allocated as the garbage collector counted it; null if the trace does not say.</param>
/// <param name="Sites">Largest first.</param>
internal sealed record AllocationProfile(
    string Name, string Source, long Operations, long? CountedBytes, int Samples, IReadOnlyList<AllocationSite> Sites)
{
    /// <summary>The sum of all sites, for one operation.</summary>
    public double Bytes => Sites.Sum(site => site.Bytes);

    /// <summary>What the garbage collector counted, for one operation; null if the trace does not say.</summary>
    public double? CountedBytesPerOperation => (double?)CountedBytes / Operations;
}
