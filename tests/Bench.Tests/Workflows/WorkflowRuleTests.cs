using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Bench.Tests.Workflows;

/// <summary>Does every job keep the rules that make it safe to run on what strangers send?</summary>
public sealed partial class WorkflowRuleTests
{
    public static TheoryData<string> Jobs => [.. WorkflowJob.All.Select(job => job.ToString())];

    public static TheoryData<string> Files => [.. WorkflowJob.All.Select(job => job.File).Distinct()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Unless_a_job_says_more_the_token_may_only_read(string file) => Assert.Equal(
        ["contents: read"],
        ((YamlMappingNode)WorkflowJob.All.First(job => job.File == file).Workflow.Children["permissions"]).Children.Select(each => $"{each.Key}: {each.Value}"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Code_of_a_pull_request_never_meets_the_token_of_its_target(string file)
    {
        var triggers = (YamlMappingNode)WorkflowJob.All.First(job => job.File == file).Workflow.Children["on"];
        Assert.DoesNotContain(triggers.Children.Keys, trigger => WorkflowJob.Text(trigger) is "pull_request_target" or "workflow_run");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_action_is_pinned_by_commit_and_says_its_version(string file)
    {
        string[] uses = [.. File.ReadLines(Path.Combine(WorkflowJob.Folder, file)).Where(line => line.Contains("uses:", StringComparison.Ordinal))];
        // No action hides from the lines by another spelling.
        Assert.Equal(WorkflowJob.All.Where(job => job.File == file).Sum(job => job.Steps.Count(step => WorkflowJob.Find(step, "uses") is not null)), uses.Length);
        Assert.All(uses, line => Assert.Matches(PinnedAction(), line));
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void There_is_a_timeout(string name)
    {
        YamlNode? timeout = WorkflowJob.Find(Job(name).Job, "timeout-minutes");
        Assert.NotNull(timeout);
        Assert.InRange(int.Parse(WorkflowJob.Text(timeout), CultureInfo.InvariantCulture), 1, 360);
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void No_expression_becomes_part_of_a_program(string name) =>
        Assert.All(Job(name).Programs, program => Assert.DoesNotContain("${{", program, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Whoever_may_write_or_sees_a_secret_has_no_code_but_this_branch_s(string name)
    {
        WorkflowJob job = Job(name);
        if (!job.IsPrivileged)
            return;
        Assert.All(job.Using("actions/checkout"), step =>
        {
            Assert.Null(WorkflowJob.Input(step, "ref"));
            Assert.Null(WorkflowJob.Input(step, "repository"));
        });
        Assert.All(job.Programs, program => Assert.DoesNotMatch(OtherCode(), program));
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void The_token_is_left_on_disk_only_where_it_is_to_push(string name)
    {
        WorkflowJob job = Job(name);
        if (job.Permissions.GetValueOrDefault("contents") != "write")
            Assert.All(job.Using("actions/checkout"), step => Assert.Equal("false", WorkflowJob.Input(step, "persist-credentials")?.ToString()));
    }

    [Fact]
    public void Commits_of_a_pull_request_are_measured_with_a_token_that_may_only_read_and_without_secrets()
    {
        WorkflowJob job = Job("bench-pr.yml: measure");
        Assert.Equal([KeyValuePair.Create("contents", "read")], job.Permissions);
        Assert.DoesNotContain(
            job.Job.AllNodes.OfType<YamlScalarNode>(), node => node.Value!.Contains("secrets", StringComparison.Ordinal) || node.Value.Contains("github.token", StringComparison.Ordinal));
        // It is the only one that builds and runs them.
        Assert.Equal([job], WorkflowJob.All.Where(each => each.Programs.Any(program => program.Contains("pr run", StringComparison.Ordinal))));
    }

    [Fact]
    public void Both_Windows_architectures_and_Wine_are_runners_that_plans_name() => Assert.Equal(
        ["windows-2025", "windows-11-arm", "ubuntu-24.04"],
        Bench.PullRequests.Target.All.Select(target => target.Runner));

    private static WorkflowJob Job(string name) => WorkflowJob.All.Single(job => job.ToString() == name);

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex PinnedAction();

    // What brings other code into the work tree, or runs it.
    [GeneratedRegex(@"git (-\S+ )*(checkout|worktree|merge |pull|reset|read-tree|archive|switch (?!-c ""\$BRANCH""$))|gh pr checkout|unzip|compare-commits|pr run", RegexOptions.Multiline)]
    private static partial Regex OtherCode();
}
