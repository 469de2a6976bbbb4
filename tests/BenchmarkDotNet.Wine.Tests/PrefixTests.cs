using Xunit;

namespace BenchmarkDotNet.Wine.Tests;

/// <summary>Which folders are taken for a Wine prefix, and what is said of the others?</summary>
public sealed class PrefixTests : IDisposable
{
    private readonly WinePrefix _prefix = new(Directory.CreateTempSubdirectory("wine-prefix-").FullName);

    public void Dispose() => Directory.Delete(_prefix.Folder, recursive: true);

    [Fact]
    public void An_empty_folder_is_still_to_be_made_and_may_be_used()
    {
        _prefix.Check();
        Assert.True(_prefix.IsMissing);
    }

    [Fact]
    public void A_folder_of_somebody_else_is_foreign()
    {
        File.WriteAllText(Path.Combine(_prefix.Folder, "mine.txt"), "mine");
        Assert.Contains("foreign", Assert.Throws<WineException>(_prefix.Check).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_prefix_is_used()
    {
        MakeWhole();
        _prefix.Mark();
        _prefix.Check();
        Assert.False(_prefix.IsMissing);
    }

    [Fact]
    public void A_prefix_with_the_marker_of_the_first_versions_is_used()
    {
        MakeWhole();
        File.WriteAllText(Path.Combine(_prefix.Folder, ".io-strategies-prefix"), "1\n");
        _prefix.Check();
    }

    [Fact]
    public void A_prefix_that_lacks_its_registry_is_broken()
    {
        _prefix.Mark();
        Assert.Contains("parts of it are missing", Assert.Throws<WineException>(_prefix.Check).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".benchmarkdotnet-wine")]
    [InlineData(".io-strategies-prefix")]
    public void A_prefix_of_another_version_may_be_deleted(string marker)
    {
        MakeWhole();
        File.WriteAllText(Path.Combine(_prefix.Folder, marker), "0\n");
        string message = Assert.Throws<WineException>(_prefix.Check).Message;
        Assert.Contains("another version", message, StringComparison.Ordinal);
        Assert.Contains("Delete that folder", message, StringComparison.Ordinal);
    }

    private void MakeWhole()
    {
        Directory.CreateDirectory(Path.Combine(_prefix.Folder, "drive_c", "windows"));
        File.WriteAllText(Path.Combine(_prefix.Folder, "system.reg"), "");
    }
}
