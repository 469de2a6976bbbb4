using System.Text;
using Bench.PullRequests.Plans;
using Bench.Verbs;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary>What becomes of comments as people write them? Each is a file in the folder <c>AsPeopleWrite</c>.</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class CommandsAsPeopleWriteThemTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "Bench.Tests", "PullRequests", "AsPeopleWrite");

    public static TheoryData<string, string, string> Measured => new()
    {
        { "options-on-the-next-line", "linux_wine", "--filter *Flush*" },
        { "options-on-all-lines-to-the-empty-one", "linux_wine", "--rounds 3 --filter *Flush*" },
        { "a-value-on-the-next-line", "linux_wine", "--filter *Flush* *Perf_Pipe.Read*" },
        { "a-shell-s-line-breaks", "linux_wine", "--filter *Flush*" },
        { "filter-in-backticks", "linux_wine", "--filter *Perf_FileStream.Flush(fileSize: 1024*" },
        { "two-filters-in-backticks", "linux_wine", "--filter *Flush* *Perf_Pipe.Read*" },
        { "asterisks-with-backslashes", "linux_wine", "--filter *Flush*" },
        { "a-blank-that-does-not-break", "linux_wine", "--filter *Flush*" },
        { "capitals-and-a-colon", "linux_wine", "--filter *Flush*" },
        { "commits-with-three-dots", "linux_wine", "1234567 89abcde --filter *Flush*" },
        { "commits-with-two-dots-and-blanks", "linux_wine", "BASE HEAD~1 --filter *Flush*" },
        { "commits-with-a-comma-and-a-blank", "linux_wine", "1234567 89abcde --filter *Flush*" },
        { "strategies-with-a-comma-and-a-blank", "linux_wine", "--strategies native-event,runtime --filter *Flush*" },
        { "a-log-below", "linux_wine", "--filter *Flush*" },
        { "only-the-word", "windows_x64 windows_arm64", "" },
    };

    [Theory]
    [MemberData(nameof(Measured))]
    public void This_is_measured(string file, string targets, string asked)
    {
        Plan plan = PlanOf(file);
        Assert.True(plan.Kind == PlanKind.Run, plan.Reply ?? plan.Reason);
        Assert.Equal(targets, string.Join(' ', plan.Matrix!.Include.Select(each => each.Target)));
        PlannedTarget target = plan.Matrix.Include[0];
        IEnumerable<string> commits = target.Commits.SequenceEqual(["BASE", "HEAD"]) ? [] : target.Commits;
        Assert.Equal(asked, string.Join(' ', [.. commits, .. target.Arguments]));
    }

    [Theory]
    [InlineData("a-pattern-that-matches-nothing", "matches `*FlushAll*`.")]
    [InlineData("prose-behind-the-filter", "matches `please`.")]
    [InlineData("a-word-that-is-no-pattern", "`thanks!` is no pattern")]
    [InlineData("thanks-on-the-next-line", "`Thank` belongs to no option. What is no part of the command stands below an empty line.")]
    [InlineData("arm", "There is no target `-arm` here. `-windows_arm64` is probably meant.")]
    [InlineData("x64", "There is no target `-x64` here. `-windows_x64` is probably meant.")]
    [InlineData("windows-intel", "There is no target `-windows_intel` here. `-windows_x64` is probably meant.")]
    [InlineData("windows", "There is no target `Windows` here. There are `-windows_x64` and `-windows_arm64`.")]
    [InlineData("linux-on-arm", "There is no target `-linux_azure_arm64` here. `-windows_arm64` is ARM64, and `-linux_wine` is x64.")]
    [InlineData("macos", "Nothing is measured on macOS; there are `-windows_x64`, `-windows_arm64`, `-linux_wine`.")]
    [InlineData("a-full-stop", "`.` belongs to no option")]
    public void This_is_answered_with_what_is_wrong(string file, string expected)
    {
        Plan plan = PlanOf(file);
        Assert.Equal(PlanKind.Reply, plan.Kind);
        Assert.Contains(expected, plan.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a-benchmark-below")]
    [InlineData("a-benchmark-right-below")]
    public void Code_below_it_is_measured_with_the_last_commit(string file)
    {
        Plan plan = PlanOf(file);
        Assert.Equal(PlanKind.Run, plan.Kind);
        Assert.Contains("public class ", plan.Code, StringComparison.Ordinal);
        Assert.All(plan.Matrix!.Include, target => Assert.Equal(["HEAD"], target.Commits));
        Assert.StartsWith($"The code below the command (SHA-256 `{plan.CodeDigest![..16]}`)", Assert.Single(plan.Notes!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("somebody-else")]
    [InlineData("the-word-in-a-sentence")]
    public void This_is_no_command(string file) => Assert.Equal(PlanKind.None, PlanOf(file).Kind);

    [Fact]
    public void A_block_that_is_not_read_is_noted() =>
        Assert.Equal("The block below the command is not marked as C# and was not read.", Assert.Single(PlanOf("a-log-below").Notes!));

    [Fact]
    public void Every_file_is_tested()
    {
        string source = File.ReadAllText(Path.Combine(Path.GetDirectoryName(s_folder)!, nameof(CommandsAsPeopleWriteThemTests) + ".cs"));
        Assert.All(
            Directory.EnumerateFiles(s_folder).Select(Path.GetFileNameWithoutExtension),
            file => Assert.Contains($"\"{file}\"", source, StringComparison.Ordinal));
    }

    // Names stand for hashes.
    private static Plan PlanOf(string file) =>
        new Planner(names => names, MeasureCommand.Read).Decide(File.ReadAllText(Path.Combine(s_folder, file + ".txt"), Encoding.UTF8));
}
