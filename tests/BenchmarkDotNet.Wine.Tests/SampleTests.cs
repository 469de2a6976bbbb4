using Xunit;

namespace BenchmarkDotNet.Wine.Tests;

/// <summary>Does the package do, in a project that has nothing of ours, what its README says?</summary>
public sealed class SampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wine-sample-").FullName;

    public static bool IsLinux => OperatingSystem.IsLinux();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void The_sample_runs_under_Wine_with_the_packed_library()
    {
        string feed = Path.Combine(_folder, "feed");
        // A cache of its own: the usual one may hold a package of the same version.
        Dictionary<string, string> packages = new() { ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages") };
        _ = DotNet.Run(Repository.Root, new Dictionary<string, string>(), "pack", "src/BenchmarkDotNet.Wine", "-c", "Release", "-o", feed, "-nologo", "-v", "quiet");
        Assert.Single(Directory.EnumerateFiles(feed, "*.nupkg"));
        Assert.Single(Directory.EnumerateFiles(feed, "*.snupkg"));

        string sample = Copy(Path.Combine(Repository.Root, "samples", "wine"), Path.Combine(_folder, "sample"));
        WriteSources(sample, feed);
        _ = DotNet.Run(
            sample, packages, "run", "-c", "Release", "--", "--filter", "*", "--join",
            "--strategy", "ColdStart", "--launchCount", "1", "--warmupCount", "1", "--iterationCount", "1", "--invocationCount", "1", "--unrollFactor", "1");

        string report = File.ReadAllText(Assert.Single(
            Directory.EnumerateFiles(Path.Combine(sample, "BenchmarkDotNet.Artifacts", "results"), "*-report-github.md")));
        Assert.StartsWith("> Measured under wine", report, StringComparison.Ordinal);
        Assert.Contains("Every benchmark process was pinned", report, StringComparison.Ordinal);
        string[] rows = [.. report.Split('\n').Where(line => line.StartsWith("| Sha256", StringComparison.Ordinal) || line.StartsWith("| WindowsFolder", StringComparison.Ordinal))];
        Assert.Equal(2, rows.Length);
        // BenchmarkDotNet writes NA for what did not run.
        Assert.All(rows, row => Assert.Matches(@"^\| \w+ +\| +[\d,.]+ [nμm]?s \|", row));
    }

    private static string Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        return to;
    }

    // On top of the sources that this machine has.
    private static void WriteSources(string folder, string feed) => File.WriteAllText(
        Path.Combine(folder, "nuget.config"),
        $"""
        <configuration>
          <packageSources>
            <add key="local" value="{feed}" />
          </packageSources>
        </configuration>
        """);
}
