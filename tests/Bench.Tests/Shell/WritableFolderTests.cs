using Bench.Shell;
using Xunit;

namespace Bench.Tests.Shell;

public sealed class WritableFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("bench-test-");

    [Fact]
    public void A_folder_that_is_made_for_it_is_empty_afterwards()
    {
        string path = Path.Combine(_folder.FullPath, "deep", "down");
        WritableFolder.Require("reports", path);
        Assert.Empty(Directory.GetFileSystemEntries(path));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named_before_anything_is_measured()
    {
        string file = Path.Combine(_folder.FullPath, "file");
        File.WriteAllText(file, "");
        UserError e = Assert.Throws<UserError>(() => WritableFolder.Require("reports", Path.Combine(file, "reports")));
        Assert.Contains($"reports are written to {Path.Combine(file, "reports")}, which cannot be written: ", e.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
