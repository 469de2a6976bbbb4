using System.Diagnostics;
using Bench.Records;
using Bench.Sessions;
using Bench.Tests.Jobs;
using Bench.Verbs;
using Comparison.Records;
using Xunit;

namespace Bench.Tests.Sessions;

/// <summary>Is a commit that does not build reported, the other one measured all the same, and everything cleaned up?</summary>
[Collection(nameof(MeasuringLock))]
public sealed class CompareCommitsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_commit_that_does_not_build_is_named_and_the_other_one_measured()
    {
        string head = Git("rev-parse", "HEAD");
        string broken = CommitBroken();
        string worktrees = Git("worktree", "list");
        string record = Path.Combine(_folder, "out");

        (int exitCode, string output, string[] errorLines) = BenchProgram.Run(
            new Dictionary<string, string?> { ["TMPDIR"] = _folder, ["TEMP"] = _folder, ["TMP"] = _folder },
            "compare-commits", $"{head}..{broken}", "--filter", "*Perf_FileStream.ReadByte*", "--strategies", "null", "--rounds", "1", "--job", "dry",
            "--allow-dirty", "--out", record);

        Assert.Equal(ExitCode.CaseFailed, exitCode);
        Assert.Contains(errorLines, line => line.StartsWith($"bench: {broken[..10]} does not build: ", StringComparison.Ordinal));
        string error = File.ReadAllText(Path.Combine(record, broken[..10], CommitBuild.BuildErrorFile));
        Assert.StartsWith("bench/Broken.cs(1,", error.Replace('\\', '/'), StringComparison.Ordinal);
        RunRecord measured = RecordFolder.Read(Path.Combine(record, head[..10]));
        Assert.True(measured.Header.IsComplete && measured.Measurements.Count > 0);
        Assert.Contains(record, output, StringComparison.Ordinal);
        Assert.Equal(worktrees, Git("worktree", "list"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder, "bench-commit-*"));
    }

    // A commit of no branch: nothing but objects is left of it, until git collects them.
    private string CommitBroken()
    {
        string file = Path.Combine(_folder, "Broken.cs");
        File.WriteAllText(file, "this is no program\n");
        Git("read-tree", "HEAD");
        Git("update-index", "--add", "--cacheinfo", $"100644,{Git("hash-object", "-w", file)},bench/Broken.cs");
        return Git("-c", "user.name=tests", "-c", "user.email=tests@localhost", "commit-tree", Git("write-tree"), "-p", "HEAD", "-m", "A commit that does not build");
    }

    private string Git(params string[] arguments)
    {
        Requires.Git();
        var start = new ProcessStartInfo("git", ["-C", Repository.Root, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["GIT_INDEX_FILE"] = Path.Combine(_folder, "index");
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
