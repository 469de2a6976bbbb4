using Bench.Shell;
using Workloads;

namespace Bench.Diagnosers.Costs;

/// <summary>The workloads as a Windows program: on Windows they are one; elsewhere they are built once more, with their runtime along.</summary>
internal static class CountingProgram
{
    private const string Configuration = "Release";
    private const string RuntimeIdentifier = "win-x64";

    /// <summary>Builds it where it has to be built. Nothing is done if it is up to date.</summary>
    /// <param name="progress">Gets a line if it is built.</param>
    /// <param name="runtime">The target framework and the exact version of the runtime that it brings along; null: the usual one.</param>
    /// <returns>The path of the executable.</returns>
    /// <exception cref="UserError">It does not build; the message has the first error.</exception>
    public static string Build(TextWriter progress, (string TargetFramework, string Version)? runtime = null)
    {
        string here = typeof(WorkloadEnvironment).Assembly.Location;
        if (OperatingSystem.IsWindows() && runtime is null)
            return Path.ChangeExtension(here, ".exe");
        string framework = runtime?.TargetFramework ?? HostFramework.Moniker;

        // Below obj, which nobody looks into; everything the build writes goes there, so that it never meets the usual one.
        string workloads = Path.Combine(SolutionFolder.Find(), "src", "Workloads");
        string artifacts = Path.Combine(workloads, "obj", runtime is { } other ? $"windows-{other.Version}" : "windows");
        progress.WriteLine($"Building for Windows into {artifacts} ...");
        EndedProgram build = DotNetBuild.Run([
            Path.Combine(workloads, "Workloads.csproj"), "--configuration", Configuration, "--framework", framework,
            "--runtime", RuntimeIdentifier, "--self-contained",
            .. runtime is { } exact ? [$"-property:RuntimeFrameworkVersion={exact.Version}"] : Array.Empty<string>(),
            "--artifacts-path", artifacts, "-property:RunAnalyzers=false",
        ]);
        if (build.ExitCode != 0)
            throw new UserError($"the workloads do not build for Windows: {BuildErrors.First(build.Output + build.Error)}");
        return Path.Combine(artifacts, "bin", "Workloads", $"{Configuration}_{framework}_{RuntimeIdentifier}".ToLowerInvariant(), "Workloads.exe");
    }
}
