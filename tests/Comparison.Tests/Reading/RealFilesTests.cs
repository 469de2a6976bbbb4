using Comparison.Judges;
using Comparison.Reading;
using Comparison.Runs;
using Comparison.Verdicts;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Reading;

/// <summary>Files of other projects, which are not this repository's to publish: is each read or refused with a reason?</summary>
public sealed class RealFilesTests
{
    /// <summary>Where they are; beside the repository if it is not set.</summary>
    private const string FolderVariable = "BENCH_REAL_FILES";

    private static readonly string s_folder =
        Environment.GetEnvironmentVariable(FolderVariable) ?? Path.Combine(Repository.Root, "..", "shared", "data", "bdn-json");

    // They have means only.
    private static readonly string[] s_refused = ["two.json", "null_namespace.json"];

    public static bool AreThere => Directory.Exists(s_folder);

    [Fact(Skip = $"The real files of other projects are not there; {FolderVariable} names their folder.", SkipUnless = nameof(AreThere))]
    public void Each_is_read_or_refused_and_is_neither_faster_nor_slower_than_itself()
    {
        string[] files = Directory.GetFiles(s_folder, "*.json", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            byte[] content = File.ReadAllBytes(file);
            if (s_refused.Contains(Path.GetFileName(file)))
            {
                Assert.StartsWith(file, Assert.Throws<UnreadableRunException>(() => BenchmarkDotNetJson.Read(content, file)).Message, StringComparison.Ordinal);
                continue;
            }
            Run run = BenchmarkDotNetJson.Read(content, file);
            Assert.Equal(run.Cases.Count == 0, run.Notes.Contains($"{file} has no benchmarks"));
            RunComparison comparison = new Comparer(Threshold.Parse("1%"), 1e-3).Compare(run, run);
            Assert.Equal(run.Cases.Count, comparison.Cases.Count + comparison.Leftovers.Count);
            Assert.All(comparison.Leftovers, left => Assert.Equal(LeftoverKind.FailedInBoth, left.Kind));
            Assert.All(comparison.Cases, each => Assert.True(each.Verdict is Verdict.Same or Verdict.Inconclusive, $"{file}: {each.Diff.Id}"));
        }
    }
}
