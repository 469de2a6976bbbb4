using Xunit;

namespace Bench.Tests.Docs;

/// <summary>Is the result that README.md shows one that was recorded?</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_table_is_the_recorded_one() =>
        SplicedTable.Check("README.md", "headline", File.ReadAllText(Path.Combine(Repository.Root, "results", "2026-11-23-wine-headline", "report.md")));
}
