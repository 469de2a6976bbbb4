using Xunit;

namespace Bench.Tests.Docs;

/// <summary>Are the figures that docs/METHODOLOGY.md shows the recorded ones?</summary>
public sealed class MethodologyTests
{
    [Fact]
    public void The_noise_is_the_recorded_one()
    {
        string record = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "results"), "*-noise*").Order(StringComparer.Ordinal).Last();
        SplicedTable.Check(
            "docs/METHODOLOGY.md", "noise",
            string.Concat(File.ReadLines(Path.Combine(record, "README.md")).SkipWhile(line => !line.StartsWith("Measured on", StringComparison.Ordinal)).Select(line => line + "\n")));
    }
}
