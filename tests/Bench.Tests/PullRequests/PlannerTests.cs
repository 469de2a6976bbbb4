using Bench.PullRequests.Plans;
using Bench.PullRequests.Requests;
using Bench.PullRequests;
using Bench.Verbs;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary>What is to be done about a comment?</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class PlannerTests
{
    private static readonly string[] s_commits = [new string('a', 40), new string('b', 40), new string('c', 40)];

    private static readonly Planner s_planner = new(names => [.. s_commits.Take(names.Count)], MeasureCommand.Read);

    [Fact]
    public void A_command_becomes_a_matrix()
    {
        Plan plan = s_planner.Decide("Let us see.\n\n@bench -windows_arm64 -linux_wine -threshold 1% --filter *ReadByte*");
        Assert.Equal(PlanKind.Run, plan.Kind);
        Assert.Equal(["windows_arm64 on windows-11-arm", "linux_wine on ubuntu-24.04"], plan.Matrix!.Include.Select(each => $"{each.Target} on {each.RunsOn}"));
        Assert.All(plan.Matrix.Include, each => Assert.Equal(s_commits[..2], each.Commits));
        Assert.All(plan.Matrix.Include, each => Assert.Equal(["--threshold", "1%", "--filter", "*ReadByte*"], each.Arguments));
        Assert.Equal("1%", plan.Threshold);
        Assert.InRange(plan.Cases!.Value, 10, 20);
        Assert.Empty(plan.Notes!);
    }

    [Fact]
    public void Runtimes_are_handed_on_and_Windows_machines_are_told_what_to_install()
    {
        Plan plan = s_planner.Decide("@bench -windows_x64 -linux_wine -runtimes net9.0, net10.0 --filter *ReadByte*");
        Assert.Equal(["9.0.x\n10.0.x", null], plan.Matrix!.Include.Select(each => each.Sdks));
        Assert.All(plan.Matrix.Include, each => Assert.Equal(["--filter", "*ReadByte*", "--runtimes", "net9.0", "net10.0"], each.Arguments));
        Assert.Equal(2 * s_planner.Decide("@bench --filter *ReadByte*").Cases, plan.Cases);
        Assert.Equal(plan.ToJson(), Plan.Parse(plan.ToJson()).ToJson());
    }

    [Theory]
    [InlineData("no", "@bench", null)]
    [InlineData("unknown", "@bench", "GitHub did not say")]
    [InlineData("cccccccccccccccccccccccccccccccccccccccc", "@bench", "moved on to `cccccccccc` since the command was written")]
    [InlineData("cccccccccccccccccccccccccccccccccccccccc", "@bench -commits 1234567,2345678", null)]
    public void A_pull_request_that_moved_is_said_to_have(string moved, string comment, string? expected)
    {
        Plan plan = new Planner(names => [.. s_commits.Take(names.Count)], MeasureCommand.Read, HeadState.Parse(moved)).Decide(comment);
        if (expected is null)
            Assert.Empty(plan.Notes!);
        else
            Assert.Contains(expected, Assert.Single(plan.Notes!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HEAD")]
    [InlineData("`cccccccccccccccccccccccccccccccccccccccc")]
    public void Where_it_moved_to_is_a_hash(string moved) => Assert.Throws<UserError>(() => HeadState.Parse(moved));

    [Fact]
    public void Of_two_commands_the_first_counts_and_it_is_said()
    {
        Plan plan = s_planner.Decide("@bench -linux_wine\n\n@bench -windows_x64");
        Assert.Equal("linux_wine", Assert.Single(plan.Matrix!.Include).Target);
        Assert.Contains("2 commands; the first one counts", Assert.Single(plan.Notes!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nice work!")]
    [InlineData("> @bench")]
    [InlineData("@bench\n<!-- bench:pr -->")]
    [InlineData("@bench\n<!-- bench:pr:reply -->")]
    public void Without_a_command_of_a_person_nothing_is_done(string comment) => Assert.Equal(PlanKind.None, s_planner.Decide(comment).Kind);

    [Fact]
    public void A_bot_is_not_answered() => Assert.Equal(PlanKind.None, s_planner.Decide("@bench", "Bot").Kind);

    [Fact]
    public void Its_own_answers_are_not_commands()
    {
        Assert.Equal(PlanKind.None, s_planner.Decide(Reply.Help()).Kind);
        Assert.Equal(PlanKind.None, s_planner.Decide("@bench\n" + s_planner.Decide("@bench -nope").Reply).Kind);
    }

    [Fact]
    public void A_mistake_is_answered_with_what_was_typed_and_a_command_that_works()
    {
        Plan plan = s_planner.Decide("@bench -nope <b>@everyone</b>");
        Assert.Equal(PlanKind.Reply, plan.Kind);
        Assert.StartsWith("This command cannot be run. There is no option `-nope`", plan.Reply, StringComparison.Ordinal);
        Assert.Contains("```\n@bench -nope <b>@everyone</b>\n```", plan.Reply, StringComparison.Ordinal);
        Assert.EndsWith(Reply.Marker + "\n", plan.Reply, StringComparison.Ordinal);

        string example = CommandText.Word + CommandText.Find(plan.Reply![plan.Reply!.IndexOf("This one could", StringComparison.Ordinal)..].Replace("```", "\n", StringComparison.Ordinal)).Single().Text;
        Assert.Equal(PlanKind.Run, s_planner.Decide(example).Kind);
    }

    [Fact]
    public void Help_lists_every_option() => Assert.All(
        CommandOptions.All,
        option => Assert.Contains($"| `{option.Name}", s_planner.Decide("@bench -help").Reply, StringComparison.Ordinal));

    [Theory]
    [InlineData("@bench --filter *", "would take about")]
    [InlineData("@bench --filter *Nothing*", "No case")]
    [InlineData("@bench --anyCategories Nothing", "No case")]
    public void Too_much_and_nothing_are_answered_with_how_to_mend_it(string comment, string expected)
    {
        Plan plan = s_planner.Decide(comment);
        Assert.Equal(PlanKind.Reply, plan.Kind);
        Assert.Contains(expected, plan.Reply, StringComparison.Ordinal);
        Assert.Contains("--filter", plan.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_of_sixty_four_kilobytes_is_read_and_a_longer_one_is_answered()
    {
        Assert.Equal(PlanKind.Run, s_planner.Decide("@bench\n\n" + new string('x', Planner.MaxCommentLength - 8)).Kind);
        Assert.Contains("longer than", s_planner.Decide("@bench\n\n" + new string('x', Planner.MaxCommentLength)).Reply, StringComparison.Ordinal);
        Assert.Equal(PlanKind.None, s_planner.Decide(new string('x', Planner.MaxCommentLength) + "\n\n@bench").Kind);
    }

    [Fact]
    public void The_headline_s_cases_are_counted() => Assert.Equal(30, s_planner.Decide("@bench").Cases);
}
