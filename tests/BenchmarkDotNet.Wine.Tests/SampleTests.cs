using Xunit;

namespace BenchmarkDotNet.Wine.Tests;

/// <summary>Does the package do, in a project that has nothing of ours, what its README says?</summary>
public sealed class SampleTests : IDisposable
{
    private readonly EmptyProject _project = new();

    public static bool IsLinux => OperatingSystem.IsLinux();

    public void Dispose() => _project.Dispose();

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void The_sample_runs_under_Wine_with_the_packed_library()
    {
        Assert.Equal(
            ["BenchmarkDotNet.Wine.0.0.1-test.nupkg", "BenchmarkDotNet.Wine.0.0.1-test.snupkg"], _project.Pack("BenchmarkDotNet.Wine", "--no-build"));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "wine")))
            _project.Write(Path.GetFileName(file), File.ReadAllText(file).Replace("Version=\"0.1.0\"", $"Version=\"{EmptyProject.Version}\"", StringComparison.Ordinal));

        _ = _project.RunWritten(
            "--filter", "*", "--join",
            "--strategy", "ColdStart", "--launchCount", "1", "--warmupCount", "1", "--iterationCount", "1", "--invocationCount", "1", "--unrollFactor", "1");

        string report = File.ReadAllText(Assert.Single(
            Directory.EnumerateFiles(_project.GetPath("BenchmarkDotNet.Artifacts", "results"), "*-report-github.md")));
        Assert.StartsWith("> Measured under wine", report, StringComparison.Ordinal);
        Assert.Contains("Every benchmark process was pinned", report, StringComparison.Ordinal);
        string[] rows = [.. report.Split('\n').Where(line => line.StartsWith("| Sha256", StringComparison.Ordinal) || line.StartsWith("| WindowsFolder", StringComparison.Ordinal))];
        Assert.Equal(2, rows.Length);
        // BenchmarkDotNet writes NA for what did not run.
        Assert.All(rows, row => Assert.Matches(@"^\| \w+ +\| +[\d,.]+ [nμm]?s \|", row));
    }
}
