using System.Diagnostics;
using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Bench.Jobs.Added;
using Bench.Jobs.Runtimes;
using Bench.Shell;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.CsProj;
using BenchmarkDotNet.Toolchains.DotNetCli;
using BenchmarkDotNet.Wine;
using IoStrategies;
using Workloads;

namespace Bench.Jobs;

/// <summary>What do benchmark processes run on: Windows itself, or Wine? Wine is started when it is first needed, and ended at the end.</summary>
internal sealed class BenchmarkHost : IDisposable
{
    private readonly Lazy<WineSession> _wine = new(OpenWine);

    // One object: toolchains with equal options share a build.
    private readonly BenchmarksWithoutProject? _withoutProject;

    /// <param name="additions">From elsewhere, beside what this repository has.</param>
    public BenchmarkHost(Additions additions)
    {
        Additions = additions;
        _withoutProject = additions.WithoutProject;
        if (!OperatingSystem.IsWindows())
            KernelTrace = new WineKernelTrace(() => TracedWine.Open(_wine.Value));
        else if (Elevation.IsThere)
            KernelTrace = new OptionalKernelTrace(new EtwKernelTrace(), Terminal.Current.Writer);
        Costs = new CostDiagnoser(KernelTrace);
    }

    /// <summary>What its processes have beside what this repository has.</summary>
    public Additions Additions { get; }

    /// <summary>Null on Windows.</summary>
    public Lazy<WineSession>? Wine => OperatingSystem.IsWindows() ? null : _wine;

    /// <summary>
    /// Looks, before anything is built, for what processes need: a temporary folder, and Wine, which is installed if that may be done.
    /// </summary>
    /// <exception cref="UserError">The temporary folder is not there.</exception>
    /// <exception cref="WineException">Wine is not there, and may not be installed.</exception>
    public static void Require()
    {
        string folder = Path.GetTempPath();
        if (!Directory.Exists(folder))
        {
            throw new UserError(
                $"the temporary folder {folder} is not there. Make it, or set {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")} to another folder.");
        }
        if (!OperatingSystem.IsWindows())
            WineInstaller.EnsureInstalled();
    }

    /// <summary>Builds and runs where nothing else is asked for.</summary>
    public IToolchain CreateToolchain() =>
        !OperatingSystem.IsWindows() ? CreateWineToolchain(isPinned: true)
        : _withoutProject is { } benchmarks ? AddedToolchain.Create(benchmarks)
        : CsProjCoreToolchain.NetCoreApp10_0;

    /// <summary>The same with a runtime of its own. Under Wine only.</summary>
    public IToolchain CreateToolchain(WineRuntime runtime) => CreateWineToolchain(isPinned: true, runtime);

    /// <summary>The same without pinning any process to a CPU. Under Wine only.</summary>
    public IToolchain CreateUnpinnedToolchain() => CreateWineToolchain(isPinned: false);

    /// <summary>Sees what processes ask of the kernel; null where nothing does.</summary>
    public IKernelTrace? KernelTrace { get; }

    /// <summary>Counts what benchmarks cost here.</summary>
    public CostDiagnoser Costs { get; }

    /// <summary>How to start a Windows program that does one thing after the other.</summary>
    public ProcessStartInfo CreateStartInfo(string executable, IReadOnlyList<string> arguments) => CreateStartInfo(executable, arguments, pinned: true);

    /// <summary>How to start a Windows program.</summary>
    /// <param name="executable">Its path here.</param>
    /// <param name="arguments">One element each.</param>
    /// <param name="pinned">Whether it shares one CPU with the wineserver; on Windows none is pinned.</param>
    public ProcessStartInfo CreateStartInfo(string executable, IReadOnlyList<string> arguments, bool pinned)
    {
        ProcessStartInfo start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(executable, arguments) { UseShellExecute = false }
            : _wine.Value.CreateStartInfo(executable, arguments, pinned);
        if (Additions.Assemblies is { } assemblies)
            start.Environment[AddedStrategies.Variable] = assemblies;
        return start;
    }

    /// <summary>Ends Wine if it was started. May be called more than once.</summary>
    public void Dispose()
    {
        Costs.Dispose();
        KernelTrace?.Dispose();
        if (_wine.IsValueCreated)
            _wine.Value.Dispose();
    }

    // Threads of one benchmark on one CPU would answer another question than the one the benchmark asks.
    private WineToolchain CreateWineToolchain(bool isPinned, WineRuntime? runtime = null) => WineToolchain.Create(new WineToolchainOptions
    {
        TargetFramework = runtime?.TargetFramework ?? HostFramework.Moniker,
        RuntimeVersion = runtime?.Version,
        Label = runtime?.Label,
        Builder = runtime?.Pack is { } pack ? new RuntimePackBuilder(new DotNetCliBuilder(runtime.TargetFramework), pack) : null,
        WithoutProject = _withoutProject,
        Session = _wine,
        IsPinned = isPinned,
        UnpinnedCategory = WorkloadCategories.MultiThreaded,
    });

    /// <summary>Has the wineserver died? Then it is started again for the processes that come.</summary>
    /// <returns>What has happened, as a clause; null if nothing has.</returns>
    public string? RestartWineServer() => Wine?.Value.RestartServer();

    private static WineSession OpenWine()
    {
        var prefix = WinePrefix.Locate();
        return prefix.Folder.StartsWith(SolutionFolder.Find() + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            // BenchmarkDotNet searches every folder of the repository for the project, and a prefix has links to everywhere.
            ? throw new UserError($"WINEPREFIX {prefix.Folder} is inside the repository. Unset it, or name a folder outside.")
            : WineSession.Open(prefix);
    }
}
