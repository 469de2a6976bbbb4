using Bench.Tests.Jobs;
using Xunit;

namespace Bench.Tests.Records;

/// <summary>Are records found and written to wherever people have them?</summary>
public sealed class FolderNameTests : IDisposable
{
    private const string Record = "2026-11-30-wine-x64-amd-epyc-headline";
    private const string Long = "a-folder-whose-name-is-long-enough-to-need-six-of-them";

    private const int LongestOfTemporary = 200;

    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Jörg Müller")]
    [InlineData($"{Long}/{Long}/{Long}/{Long}/{Long}/{Long}")]
    public void A_folder_with_a_blank_and_an_umlaut_is_one_and_so_is_one_of_more_than_260_characters(string name)
    {
        string there = Path.Combine(_folder, name);
        string record = Path.Combine(there, "record");
        Copy(Path.Combine(Repository.Root, "results", Record), record);
        // What is temporary lies there, too; but Windows knows no temporary folder of more than 260 characters.
        var environment = new Dictionary<string, string?> { [OperatingSystem.IsWindows() ? "TMP" : "TMPDIR"] = there.Length < LongestOfTemporary ? there : _folder };

        string reports = Path.Combine(there, "reports");
        (int code, _, string[] errors) = BenchProgram.Run(environment, "compare", record, "--across-strategies", "--format", "md,html", "--output", reports);
        Assert.True(code == 0, string.Join('\n', errors));
        Assert.Equal(2, Directory.GetFiles(reports).Length);

        string exported = Path.Combine(there, "exported.json");
        (code, string output, errors) = BenchProgram.Run(environment, "export", record, "--strategy", "native-event", "--output", exported);
        Assert.True(code == 0, string.Join('\n', errors));
        Assert.Contains(exported, output, StringComparison.Ordinal);
        Assert.True(File.Exists(exported));
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
