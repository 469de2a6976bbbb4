using Bench.Records;
using Bench.Sessions;
using Comparison.Noise;
using Comparison.Records;
using Xunit;

namespace Bench.Tests.Docs;

/// <summary>Are the recorded results whole, small, and listed?</summary>
public sealed class ResultsTests
{
    private static readonly string s_results = Path.Combine(Repository.Root, "results");

    public static TheoryData<string> Records { get; } =
        [.. Directory.EnumerateFiles(s_results, RecordFormat.HeaderFile, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_results, Path.GetDirectoryName(file)!).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Folders { get; } =
        [.. Directory.EnumerateDirectories(s_results).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_is_what_was_written_and_its_page_is_made_from_it(string record)
    {
        string folder = Path.Combine(s_results, record);
        RunRecord read = RecordFolder.Read(folder);
        Assert.True(read.Header.IsComplete);
        string page = Path.Combine(folder, RecordFormat.ReadmeFile);
        string expected = System.Text.Encoding.UTF8.GetString(RecordReadme.Format(read.Header, read));
        if (SplicedTable.Updates)
            File.WriteAllText(page, expected);
        else
            Assert.Equal(expected, File.ReadAllText(page).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_has_a_page_and_is_below_five_megabytes(string name)
    {
        string folder = Path.Combine(s_results, name);
        Assert.True(File.Exists(Path.Combine(folder, "README.md")));
        // The catalog has twenty times as many cases as the headline set.
        Assert.InRange(
            new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length),
            1, name.EndsWith("-catalog", StringComparison.Ordinal) ? 6_000_000 : 5_000_000);
    }

    [Fact]
    public void The_index_lists_every_record()
    {
        string index = Path.Combine(s_results, ResultsIndex.FileName);
        if (SplicedTable.Updates)
            File.WriteAllText(index, ResultsIndex.Format(s_results));
        else
            Assert.Equal(ResultsIndex.Format(s_results), File.ReadAllText(index).ReplaceLineEndings("\n"));
    }

    // In the order in which a noise report takes them.
    private static readonly string[] s_labels = ["a", "b", "a-unpinned", "b-unpinned"];

    public static TheoryData<string> Fences { get; } =
        [.. Directory.EnumerateFiles(s_results, NoiseFence.FileName, SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fences))]
    public void A_fence_and_its_page_are_made_from_the_records_beside_it(string name)
    {
        string folder = Path.Combine(s_results, name);
        RunRecord[] records =
        [
            .. s_labels.Select(label => Path.Combine(folder, label)).Where(Directory.Exists).Select(RecordFolder.Read),
        ];
        NoiseReport report = NoiseReport.Create(records);
        string file = Path.Combine(folder, NoiseFence.FileName), page = Path.Combine(folder, RecordFormat.ReadmeFile);
        if (SplicedTable.Updates)
        {
            File.WriteAllBytes(file, report.Fence.Format());
            File.WriteAllText(page, report.Page);
        }
        Assert.Equal(report.Page, File.ReadAllText(page).ReplaceLineEndings("\n"));
        // Logarithms may differ in the last digit from system to system.
        NoiseFence read = NoiseFence.Parse(File.ReadAllBytes(file), file);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), System.Text.Encoding.UTF8.GetString(read.Format()));
        Assert.Equal(report.Fence.Entries.Count, read.Entries.Count);
        Assert.All(read.Entries.Zip(report.Fence.Entries), pair =>
        {
            Assert.Equal(pair.Second.Upper, pair.First.Upper, 9);
            Assert.Equal(pair.Second.Sequential!.Value, pair.First.Sequential!.Value, 9);
            Assert.Equal(1, pair.First.Upper * pair.First.Lower, 9);
        });
    }
}
