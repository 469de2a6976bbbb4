using Bench.Sessions;
using Bench.Shell;
using Xunit;

namespace Bench.Tests.Sessions;

public sealed class CommitRangeTests : IDisposable
{
    private readonly string _repository = Directory.CreateTempSubdirectory("bench-tests-").FullName;
    private readonly string[] _hashes;

    public CommitRangeTests()
    {
        Requires.Git();
        Git("init", "--quiet");
        _hashes = [.. Enumerable.Range(0, 3).Select(number =>
        {
            Git("-c", "user.name=t", "-c", "user.email=t@t", "commit", "--quiet", "--allow-empty", "-m", $"number {number}");
            return Git("rev-parse", "HEAD").Trim();
        })];
    }

    public void Dispose()
    {
        // Git makes its objects read-only, which Windows does not delete.
        foreach (string file in Directory.EnumerateFiles(_repository, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_repository, recursive: true);
    }

    [Fact]
    public void A_range_is_its_two_ends() => Assert.Equal([_hashes[1], _hashes[2]], CommitRange.Resolve(_repository, "HEAD~1..HEAD"));

    [Fact]
    public void A_list_keeps_its_order() =>
        Assert.Equal([_hashes[2], _hashes[0], _hashes[1]], CommitRange.Resolve(_repository, $"{_hashes[2]}, {_hashes[0][..8]},HEAD~1"));

    [Theory]
    [InlineData("HEAD", "names no two commits")]
    [InlineData("..HEAD", "names no two commits")]
    [InlineData("HEAD...HEAD~1", "names no two commits")]
    [InlineData("HEAD,", "names no two commits")]
    [InlineData("--upload-pack=x,HEAD", "names no two commits")]
    [InlineData("HEAD,nowhere", "no commit 'nowhere'")]
    [InlineData("HEAD~1,HEAD~1", "twice")]
    [InlineData("HEAD..HEAD~0", "twice")]
    public void What_names_no_two_commits_is_refused(string range, string expected) =>
        Assert.Contains(expected, Assert.Throws<UserError>(() => CommitRange.Resolve(_repository, range)).Message, StringComparison.Ordinal);

    private string Git(params string[] arguments) => WorkTree.Git(_repository, arguments);
}
