using Comparison.Noise;
using Xunit;

namespace Comparison.Tests.Docs;

/// <summary>Are the figures that docs/METHODOLOGY.md shows the recorded ones?</summary>
public sealed class MethodologyTests
{
    [Fact]
    public void The_noise_is_the_recorded_one() => SplicedTable.Check(
        "docs/METHODOLOGY.md", "noise",
        string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "results"), NoiseFence.FileName, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(fence => File.ReadAllText(Path.Combine(Path.GetDirectoryName(fence)!, "README.md")).ReplaceLineEndings("\n").Replace("\n# ", "\n### ", StringComparison.Ordinal))));
}
