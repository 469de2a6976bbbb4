using Bench.PullRequests.Comments;
using Bench.PullRequests.Plans;
using Bench.PullRequests.Requests;
using Bench.Verbs;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary>Code below a command: what is planned, what is refused, and what the answer says.</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class CommentCodeTests : IDisposable
{
    private const string Code = "public class Idea : IIoStrategy { }";

    private readonly string _artifacts = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_artifacts, recursive: true);

    [Fact]
    public void The_code_is_no_word_of_the_arguments()
    {
        Plan plan = PlanOf(Comment("-strategies native-event --filter *ReadByte*", "cs", "$(id) `id` ' \" ; \n\u0007"));
        Assert.Equal("$(id) `id` ' \" ; \n\u0007\n", plan.Code);
        PlannedTarget target = plan.Matrix!.Include[0];
        Assert.Equal(["--filter", "*ReadByte*"], target.Arguments);
        Assert.Equal(["native-event"], target.Strategies!);
        string json = plan.ToJson();
        Assert.All(json, character => Assert.InRange(character, ' ', '~'));
        Assert.Equal(plan.Code, Plan.Parse(json).Code);
    }

    [Fact]
    public void The_longest_code_fits_into_a_variable_of_the_environment()
    {
        Plan plan = PlanOf(Comment("", "cs", new string('\u0416', CommentCode.MaxLength - 1)));
        Assert.Equal(PlanKind.Run, plan.Kind);
        // MAX_ARG_STRLEN of Linux, the name and the end included.
        Assert.InRange(plan.ToJson().Length, 0, (128 << 10) - 100);
    }

    [Theory]
    [InlineData(20_000, "The C# block has 20001 characters, and code may have 16384.")]
    [InlineData(0, "The C# block is empty.")]
    public void Code_that_is_too_long_or_none_is_refused(int length, string expected) =>
        Assert.Contains(expected, PlanOf(Comment("", "cs", new string(length == 0 ? ' ' : 'x', length))).Reply, StringComparison.Ordinal);

    [Fact]
    public void Two_blocks_are_refused() => Assert.Contains(
        "There are 2 C# blocks below the command.", PlanOf(Comment("", "cs", Code) + Comment("", "c#", Code)["@bench -linux_wine \n".Length..]).Reply, StringComparison.Ordinal);

    [Fact]
    public void A_workload_of_the_code_may_be_what_the_filter_means() => Assert.Equal(PlanKind.Run, PlanOf(Comment("--filter *Mine.Answer*", "cs", Code)).Kind);

    [Theory]
    [InlineData("comment.cs(2,3): error CS1002: ; expected")]
    [InlineData("FAILED   Data, FileContents: Bytes come as they are: Assert.Equal() Failure; BROKEN   WATCHDOG: 'X' did not end")]
    public void Why_it_was_not_measured_is_in_the_answer(string why)
    {
        string folder = Path.Combine(_artifacts, "bench-linux_wine", SampleArtifact.Head[..10]);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "code-error.txt"), why + "\n");
        string comment = Answer();
        Assert.StartsWith("**The code was not measured.**\n", comment, StringComparison.Ordinal);
        Assert.Contains($"the code was not measured: {why}`", comment, StringComparison.Ordinal);
        Assert.Contains("./run-bench.sh conform --code FILE.cs\n", comment, StringComparison.Ordinal);
        Assert.EndsWith(CommentPage.Marker + "\n", comment, StringComparison.Ordinal);
    }

    private string Answer() => CommentCommand.Write(
        PlanOf(Comment("", "cs", Code)) with { Matrix = new TargetMatrix([new PlannedTarget("linux_wine", "ubuntu-24.04", [SampleArtifact.Head], [])]) }, _artifacts, null);

    private static string Comment(string options, string language, string code) => $"@bench -linux_wine {options}\n\n```{language}\n{code}\n```\n";

    private static Plan PlanOf(string comment) => new Planner(names => names, MeasureCommand.Read).Decide(comment);
}
