using System.Diagnostics;
using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Bench.Shell;
using Bench.Toolchains.Wine;
using Bench.Toolchains.Wine.Runtimes;
using Bench.Wine;
using BenchmarkDotNet.Toolchains.CsProj;
using BenchmarkDotNet.Toolchains;

namespace Bench.Machines;

/// <summary>What do benchmark processes run on: Windows itself, or Wine? Wine is started when it is first needed, and ended at the end.</summary>
internal sealed class BenchmarkMachine : IDisposable
{
    private readonly Lazy<WineSession> _wine = new(OpenWine);

    public BenchmarkMachine()
    {
        if (!OperatingSystem.IsWindows())
            KernelTrace = new WineKernelTrace(() => TracedWine.Open(_wine.Value));
        else if (Elevation.IsThere)
            KernelTrace = new OptionalKernelTrace(new EtwKernelTrace(), Console.Error);
        Costs = new CostDiagnoser(KernelTrace);
    }

    /// <summary>Null on Windows.</summary>
    public Lazy<WineSession>? Wine => OperatingSystem.IsWindows() ? null : _wine;

    /// <summary>Builds and runs where nothing else is asked for.</summary>
    public IToolchain CreateToolchain() => OperatingSystem.IsWindows() ? CsProjCoreToolchain.NetCoreApp10_0 : new WineToolchain(_wine);

    /// <summary>The same with a runtime of its own. Under Wine only.</summary>
    public IToolchain CreateToolchain(WineRuntime runtime) => new WineToolchain(_wine, runtime: runtime);

    /// <summary>The same without pinning any process to a CPU. Under Wine only.</summary>
    public IToolchain CreateUnpinnedToolchain() => new WineToolchain(_wine, pins: false);

    /// <summary>Sees what processes ask of the kernel; null where nothing does.</summary>
    public IKernelTrace? KernelTrace { get; }

    /// <summary>Counts what benchmarks cost here.</summary>
    public CostDiagnoser Costs { get; }

    /// <summary>How to start a Windows program that does one thing after the other.</summary>
    public ProcessStartInfo CreateStartInfo(string executable, IReadOnlyList<string> arguments) => OperatingSystem.IsWindows()
        ? new ProcessStartInfo(executable, arguments) { UseShellExecute = false }
        : _wine.Value.CreateStartInfo(executable, arguments, pinned: true);

    /// <summary>Ends Wine if it was started. May be called more than once.</summary>
    public void Dispose()
    {
        Costs.Dispose();
        KernelTrace?.Dispose();
        if (_wine.IsValueCreated)
            _wine.Value.Dispose();
    }

    private static WineSession OpenWine()
    {
        WineTools tools = WineTools.Find();
        var prefix = WinePrefix.Locate();
        return prefix.Folder.StartsWith(SolutionFolder.Find() + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            // BenchmarkDotNet searches every folder of the repository for the project, and a prefix has links to everywhere.
            ? throw new UserError($"WINEPREFIX {prefix.Folder} is inside the repository. Unset it, or name a folder outside.")
            : WineSession.Open(tools, prefix);
    }
}
