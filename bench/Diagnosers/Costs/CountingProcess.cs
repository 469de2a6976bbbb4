using System.Diagnostics;
using System.Text.Json;
using Bench.Diagnosers.Kernel;
using Bench.Wine;
using IoStrategies;
using Workloads.Counting;

namespace Bench.Diagnosers.Costs;

/// <summary>A process that counts: how it is told to, and what it leaves behind.</summary>
/// <param name="trace">Sees what it asks of the kernel; null if nobody does.</param>
internal sealed class CountingProcess(IKernelTrace? trace) : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("io-counts-").FullName, "sections.json");
    private bool _disposed;

    /// <summary>Makes the process that is about to be started count.</summary>
    public void Prepare(ProcessStartInfo start)
    {
        File.Delete(_file);
        start.Environment[OperationCounts.Variable] = OperatingSystem.IsWindows() ? _file : WinePath.ToWindows(_file);
        // Otherwise the code would be compiled anew between sections, and not allocate the same in all of them.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        trace?.Prepare(start);
    }

    /// <summary>What it counted; null if it did not get to its end. It has ended.</summary>
    /// <exception cref="InvalidDataException">The trace and the process disagree on the number of sections.</exception>
    public (IReadOnlyList<CountedSection> Sections, IReadOnlyList<KernelSection>? Kernel)? Take()
    {
        if (!File.Exists(_file))
            return null;
        CountedSection[] sections = JsonSerializer.Deserialize<CountedSection[]>(File.ReadAllBytes(_file))!;
        return (sections, trace?.TakeSections(sections.Length));
    }

    /// <summary>May be called more than once, and at once.</summary>
    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _disposed, true))
            Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }
}
