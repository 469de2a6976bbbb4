using System.Xml.Linq;
using Xunit;

namespace Bench.Tests.Jobs;

/// <summary>Will BenchmarkDotNet find its diagnosers for Windows there, and is nothing of them asked for elsewhere?</summary>
public sealed class DiagnosticsPackageTests
{
    private const string Package = "BenchmarkDotNet.Diagnostics.Windows";

    [Fact]
    public void Its_version_is_BenchmarkDotNets()
    {
        Dictionary<string, string> versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(version => version.Attribute("Include")!.Value, version => version.Attribute("Version")!.Value);
        Assert.Equal(versions["BenchmarkDotNet"], versions[Package]);
        Version loaded = typeof(BenchmarkDotNet.Running.BenchmarkRunner).Assembly.GetName().Version!;
        Assert.StartsWith(versions[Package], loaded.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_referenced_where_the_building_system_is_Windows_and_nowhere_else()
    {
        XElement reference = Assert.Single(
            Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .SelectMany(file => XDocument.Load(file).Descendants("PackageReference")),
            each => each.Attribute("Include")?.Value == Package);
        Assert.Equal("$([MSBuild]::IsOSPlatform('Windows'))", reference.Attribute("Condition")!.Value);
        bool builtOnWindows = OperatingSystem.IsWindows() && !WindowsProgram.IsUnderWine;
        Assert.Equal(builtOnWindows, File.Exists(Path.Combine(AppContext.BaseDirectory, Package + ".dll")));
    }

    [Theory(Skip = "On Windows these options work.", SkipWhen = nameof(IsWindows))]
    [InlineData("--profiler", "-p", "ETW")]
    [InlineData("--profiler", "-p", "NativeMemory")]
    [InlineData("--profiler", "--profiler", "ETW")]
    [InlineData("--profiler", "-p", "EP")]
    [InlineData("--counters", "--counters", "CacheMisses")]
    [InlineData("--disasm", "--disasm")]
    [InlineData("--disasm", "-d")]
    public void On_Linux_its_options_get_one_clear_line(string name, params string[] option)
    {
        (int exitCode, _, string[] errorLines) = BenchProgram.Run(new Dictionary<string, string?>(), ["--filter", "*ReadByte*", .. option]);
        Assert.Equal(2, exitCode);
        Assert.StartsWith($"bench: {name} is refused on Linux", Assert.Single(errorLines), StringComparison.Ordinal);
    }

    public static bool IsWindows => OperatingSystem.IsWindows();
}
