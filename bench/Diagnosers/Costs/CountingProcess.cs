using System.Diagnostics;
using System.Text.Json;
using Bench.Diagnosers.Kernel;
using Bench.Shell;
using BenchmarkDotNet.Wine;
using IoStrategies;
using Workloads.Counting;

namespace Bench.Diagnosers.Costs;

/// <summary>A process that counts: how it is told to, and what it leaves behind.</summary>
/// <param name="trace">Sees what it asks of the kernel; null if nobody does.</param>
internal sealed class CountingProcess(IKernelTrace? trace) : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("io-counts-");

    private string SectionsFile => Path.Combine(_folder.FullPath, "sections.json");

    /// <summary>Makes the process that is about to be started count.</summary>
    public void Prepare(ProcessStartInfo start)
    {
        File.Delete(SectionsFile);
        start.Environment[OperationCounts.Variable] = OperatingSystem.IsWindows() ? SectionsFile : WinePath.ToWindows(SectionsFile);
        // Otherwise the code would be compiled anew between sections, and not allocate the same in all of them.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        trace?.Prepare(start);
    }

    /// <summary>What it counted; null if it did not get to its end. It has ended.</summary>
    /// <exception cref="InvalidDataException">The trace and the process disagree on the number of sections.</exception>
    public (IReadOnlyList<CountedSection> Sections, IReadOnlyList<KernelSection>? Kernel)? Take()
    {
        if (!File.Exists(SectionsFile))
            return null;
        CountedSection[] sections = JsonSerializer.Deserialize<CountedSection[]>(File.ReadAllBytes(SectionsFile))!;
        return (sections, trace?.TakeSections(sections.Length));
    }

    /// <summary>May be called more than once, and from several threads.</summary>
    public void Dispose() => _folder.Dispose();
}
