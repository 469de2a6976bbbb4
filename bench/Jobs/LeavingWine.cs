using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;

namespace Bench.Jobs;

/// <summary>Do the arguments ask for processes that would not be Windows processes? On Linux, where Wine runs them, that is refused.</summary>
internal static class LeavingWine
{
    // Each makes a job with a toolchain or runtime of its own, or is of use for such jobs alone.
    private static readonly string[] s_options =
    [
        "--coreRun", "--cli", "--inProcess", "-i", "--monoPath", "--clrVersion", "--ilCompilerVersion", "--ilcPackages",
        "--wasmEngine", "--wasmArgs", "--wasmDataDir", "--customRuntimePack", "--AOTCompilerPath", "--AOTCompilerMode",
    ];

    /// <summary>Before BenchmarkDotNet parses them: it would complain about a path that does not exist first.</summary>
    /// <exception cref="UserError">One of them would leave Wine; the message names it.</exception>
    public static void Refuse(IEnumerable<string> arguments)
    {
        string? option = arguments
            .Select(argument => argument.Split('=')[0])
            .FirstOrDefault(argument => s_options.Contains(argument, StringComparer.OrdinalIgnoreCase));
        if (option is not null)
            throw Refused(option);
    }

    /// <summary>After BenchmarkDotNet has parsed them: response files and abbreviations hide options.</summary>
    /// <exception cref="UserError">A job names a toolchain, a runtime, a platform or an affinity.</exception>
    public static void Refuse(IEnumerable<Job> parsed)
    {
        foreach (Job job in parsed)
        {
            if (StrategyJobs.HasOwnToolchain(job))
                throw Refused($"a job with {(job.Infrastructure.Toolchain is { } toolchain ? $"toolchain {toolchain}" : $"runtime {job.Environment.Runtime}")}");
            if (job.HasValue(EnvironmentMode.PlatformCharacteristic) && job.Environment.Platform is not (Platform.X64 or Platform.AnyCpu))
                throw Refused($"--platform {job.Environment.Platform}");
            if (job.HasValue(EnvironmentMode.AffinityCharacteristic))
                throw new UserError("--affinity is refused on Linux: each process is pinned to the wineserver's CPU, or to none. Leave it out.");
        }
    }

    private static UserError Refused(string what) =>
        new($"{what} would leave Wine: on Linux the strategies run in Windows x64 processes only. Leave it out, or run on Windows; --runtimes and --runtimePack choose among runtimes here.");
}
