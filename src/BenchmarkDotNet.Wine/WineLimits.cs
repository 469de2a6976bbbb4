using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;

namespace BenchmarkDotNet.Wine;

/// <summary>What Wine cannot do that a job or a configuration asks for. Each answer is a line for the user that names BenchmarkDotNet's option.</summary>
public static class WineLimits
{
    private const string WindowsDiagnosers = "BenchmarkDotNet.Diagnostics.Windows";

    /// <summary>What the processes of a job would have to be.</summary>
    /// <param name="job">The job.</param>
    /// <param name="targetFramework">What its executable is built for.</param>
    public static IEnumerable<string> Find(Job job, string targetFramework)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (job.HasValue(EnvironmentMode.PlatformCharacteristic) && job.Environment.Platform is not (Platform.X64 or Platform.AnyCpu))
            yield return $"--platform {job.Environment.Platform} would leave Wine, where Windows x64 processes run only. Leave it out, or run on Windows.";
        if (job.HasValue(EnvironmentMode.AffinityCharacteristic))
            yield return "--affinity is refused on Linux: each process is pinned to the wineserver's CPU, or to none. Leave it out.";
        if (job.HasValue(EnvironmentMode.RuntimeCharacteristic) && job.Environment.Runtime is var runtime
            && (runtime is not CoreRuntime || runtime.MsBuildMoniker != targetFramework))
        {
            yield return $"the job's runtime {runtime} is not what the Wine toolchain builds for, {targetFramework}. Give WineToolchain.Create the job's target framework.";
        }
    }

    /// <summary>Diagnosers that watch a process from outside: none of BenchmarkDotNet's sees a process under Wine.</summary>
    public static IEnumerable<string> Find(IConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        IDiagnoser[] diagnosers = [.. config.GetDiagnosers()];
        bool hasCounters = config.GetHardwareCounters().Any();
        if (hasCounters)
            yield return "--counters is refused on Linux: hardware counters need ETW, hence Windows.";
        // What stands for a diagnoser that needs Windows is unresolved elsewhere: for counters as for a profiler.
        if (diagnosers.Any(diagnoser => IsProfiler(diagnoser) || (diagnoser is UnresolvedDiagnoser && !hasCounters)))
        {
            yield return "--profiler is refused on Linux: BenchmarkDotNet's profilers need Windows (ETW, NativeMemory, CV) " +
                "or a process that is not Wine's (EP, perf).";
        }
        if (diagnosers.OfType<DisassemblyDiagnoser>().Any())
            yield return "--disasm is refused on Linux: the disassembler looks into the process from outside, which Wine does not allow.";
    }

    // BenchmarkDotNet's own mark of a profiler is internal.
    private static bool IsProfiler(IDiagnoser diagnoser) =>
        diagnoser is EventPipeProfiler or PerfCollectProfiler or SnapshotProfilerBase
        || diagnoser.GetType().Assembly.GetName().Name == WindowsDiagnosers;
}
