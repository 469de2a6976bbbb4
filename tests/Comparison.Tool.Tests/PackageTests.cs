using Comparison.Tests.Reading;
using Xunit;

namespace Comparison.Tool.Tests;

/// <summary>Do the library and the tool work for somebody who has nothing else of this repository?</summary>
public sealed class PackageTests : IDisposable
{
    private readonly EmptyProject _project = new();

    public PackageTests()
    {
        _project.Write("before.json", ReportJson.File(ReportJson.Brief("N.C.M", "a", [.. Enumerable.Range(0, 15).Select(i => 200 + (i * 0.1))])));
        _project.Write("after.json", ReportJson.File(ReportJson.Brief("N.C.M", "a", [.. Enumerable.Range(0, 15).Select(i => 100 + (i * 0.05))])));
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_example_of_the_librarys_page_runs_with_the_packed_library()
    {
        Assert.Equal(
            ["BenchmarkDotNet.Comparison.0.0.1-test.nupkg", "BenchmarkDotNet.Comparison.0.0.1-test.snupkg"], _project.Pack("Comparison", "--no-build"));
        string page = File.ReadAllText(Path.Combine(Repository.Root, "src", "Comparison", "README.md")).ReplaceLineEndings("\n");
        string example = page.Split("```csharp\n")[1].Split("```")[0]
            .Replace("before-report-full.json", "before.json", StringComparison.Ordinal)
            .Replace("after-report-full.json", "after.json", StringComparison.Ordinal);

        // One launch a side: an answer, and no verdict.
        Assert.StartsWith("**0 faster, 0 slower, 0 same, 1 inconclusive (1 of single launches", _project.RunProgram("BenchmarkDotNet.Comparison", example).TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_packed_tool_is_installed_and_compares_two_files()
    {
        Assert.Equal(["bdn-compare.0.0.1-test.nupkg", "bdn-compare.0.0.1-test.snupkg"], _project.Pack("Comparison.Tool", "--no-build"));

        Assert.StartsWith(
            "1 faster (up to 2.0x)", _project.RunTool("bdn-compare", "before.json", "after.json", "--trust-single-launch"), StringComparison.Ordinal);
    }
}
