using System.Text.Json;
using Bench.PullRequests.Plans;
using Bench.Shell;
using Bench.Tests.Jobs;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary><c>bench pr plan</c> and <c>bench pr run</c> as the workflow calls them.</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class PlanProgramTests
{
    [Fact]
    public void A_comment_in_a_variable_becomes_one_line_of_JSON()
    {
        using JsonDocument plan = Plan("@bench -windows_x64 -commits HEAD~1,HEAD --filter *ReadByte*");
        JsonElement include = Assert.Single(plan.RootElement.GetProperty("matrix").GetProperty("include").EnumerateArray());
        Assert.Equal("windows-2025", include.GetProperty("runs-on").GetString());
        Assert.All(include.GetProperty("commits").EnumerateArray(), commit => Assert.Matches("^[0-9a-f]{40}$", commit.GetString()));
        Assert.Equal(["--filter", "*ReadByte*"], include.GetProperty("arguments").EnumerateArray().Select(each => each.GetString()));
    }

    [Theory]
    [InlineData("@bench -commits 0000000,HEAD", "there is no commit '0000000'")]
    [InlineData("@bench -commits BASE,HEAD~1", "twice")]
    public void An_unknown_commit_and_the_same_one_twice_are_answered(string comment, string expected)
    {
        using JsonDocument plan = Plan(comment);
        Assert.Equal("reply", plan.RootElement.GetProperty("kind").GetString());
        Assert.Contains(expected, plan.RootElement.GetProperty("reply").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"kind\":\"none\"}")]
    [InlineData("{\"kind\":\"run\",\"matrix\":{\"include\":[]}}")]
    [InlineData("{\"kind\":\"run\",\"shell\":\"id\"}")]
    [InlineData("{\"kind\":0}")]
    [InlineData("null")]
    [InlineData("")]
    public void Without_a_plan_nothing_is_measured(string plan)
    {
        (int exitCode, string output, string[] errorLines) = BenchProgram.Run(
            new Dictionary<string, string?> { [PlanInput.PlanVariable] = plan }, "pr", "run", "--target", "linux_wine", "--out", "nowhere");
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.StartsWith("bench: the plan", Assert.Single(errorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_the_plan_lacks_is_refused()
    {
        using JsonDocument plan = Plan("@bench -windows_x64 -commits HEAD~1,HEAD");
        (int exitCode, _, string[] errorLines) = BenchProgram.Run(
            new Dictionary<string, string?> { [PlanInput.PlanVariable] = plan.RootElement.GetRawText() }, "pr", "run", "--target", "linux_wine", "--out", "nowhere");
        Assert.Equal(2, exitCode);
        Assert.Contains("has no target 'linux_wine', but windows_x64", Assert.Single(errorLines), StringComparison.Ordinal);
    }

    private static JsonDocument Plan(string comment)
    {
        Assert.SkipUnless(HasParent(), "A shallow clone has one commit, and commands compare two.");
        (int exitCode, string output, string[] errorLines) = BenchProgram.Run(
            new Dictionary<string, string?> { [PlanInput.CommentVariable] = comment }, "pr", "plan");
        Assert.Empty(errorLines);
        Assert.Equal(0, exitCode);
        Assert.Single(output.TrimEnd('\n').Split('\n'));
        return JsonDocument.Parse(output);
    }

    private static bool HasParent()
    {
        try
        {
            _ = WorkTree.Git(Repository.Root, "rev-parse", "--verify", "--quiet", "HEAD~1^{commit}");
            return true;
        }
        catch (UserError)
        {
            return false;
        }
    }
}
