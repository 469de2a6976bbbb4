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

    [Theory]
    [MemberData(nameof(Jobs))]
    public void No_job_restores_a_cache(string name)
    {
        WorkflowJob job = Job(name);
        Assert.All(job.Steps, step =>
        {
            Assert.DoesNotContain("cache", WorkflowJob.Find(step, "uses")?.ToString() ?? "", StringComparison.OrdinalIgnoreCase);
            if (WorkflowJob.Find(step, "with") is YamlMappingNode inputs)
                Assert.DoesNotContain(inputs.Children.Keys, key => WorkflowJob.Text(key).Contains("cache", StringComparison.OrdinalIgnoreCase));
        });
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Whoever_may_push_builds_and_runs_nothing(string name)
    {
        WorkflowJob job = Job(name);
        if (job.Permissions.GetValueOrDefault("contents") != "write")
            return;
        Assert.Empty(job.Using("actions/setup-dotnet"));
        Assert.All(job.Programs, program => Assert.DoesNotMatch(Running(), program));
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void No_command_is_lost_in_a_queue(string name)
    {
        WorkflowJob job = Job(name);
        if (WorkflowJob.Find(job.Job, "concurrency") is not YamlMappingNode concurrency)
            return;
        // Without it a job that waits is cancelled by the next one.
        Assert.Equal("max", WorkflowJob.Find(concurrency, "queue")?.ToString());
        Assert.Null(WorkflowJob.Find(concurrency, "cancel-in-progress"));
        Assert.Contains("github.run_id", WorkflowJob.Find(concurrency, "group")!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Text_of_strangers_meets_a_log_that_obeys_nothing(string name) => Assert.All(
        Job(name).Programs.Where(program => StrangersText().IsMatch(program)),
        program => Assert.True(
            program.IndexOf("::stop-commands::$guard", StringComparison.Ordinal) is var guard and >= 0 && guard < StrangersText().Match(program).Index, program));

    [Fact]
    public void A_comment_of_somebody_without_write_access_starts_no_runner()
    {
        string condition = WorkflowJob.Find(Job("bench-pr.yml: plan").Job, "if")!.ToString();
        Assert.Contains("""contains(fromJSON('["OWNER", "MEMBER", "COLLABORATOR"]'), github.event.comment.author_association)""", condition, StringComparison.Ordinal);
        Assert.All(
            WorkflowJob.All.Where(job => job.File == "bench-pr.yml" && job.Name != "plan"),
            job => Assert.Contains("plan", WorkflowJob.Find(job.Job, "needs")!.AllNodes.OfType<YamlScalarNode>().Select(WorkflowJob.Text)));
    }

    [Fact]
    public void An_edited_comment_is_not_read() => Assert.Equal(
        ["created"],
        ((YamlMappingNode)((YamlMappingNode)Job("bench-pr.yml: plan").Workflow.Children["on"]).Children["issue_comment"]).Children["types"].AllNodes.OfType<YamlScalarNode>().Select(WorkflowJob.Text));

    [Fact]
    public void Planned_commits_are_fetched_by_hash()
    {
        Assert.Contains(Job("bench-pr.yml: measure").Programs, program => program.Contains("git fetch --quiet --no-tags origin $COMMITS", StringComparison.Ordinal));
        Assert.All(WorkflowJob.All.SelectMany(job => job.Programs), program => Assert.DoesNotContain("refs/pull", program, StringComparison.Ordinal));
    }

    [Fact]
    public void A_command_that_is_not_planned_or_not_answered_is_apologised_for()
    {
        WorkflowJob trouble = Job("bench-pr.yml: trouble");
        string condition = WorkflowJob.Find(trouble.Job, "if")!.ToString();
        Assert.StartsWith("always() &&", condition, StringComparison.Ordinal);
        Assert.All(
            (string[])["needs.plan.result == 'failure'", "needs.plan.result == 'cancelled'", "needs.comment.result == 'failure'", "needs.comment.result == 'cancelled'"],
            part => Assert.Contains(part, condition, StringComparison.Ordinal));
        Assert.Contains(trouble.Programs, program => program.Contains("createComment", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_Windows_architectures_and_Wine_are_runners_that_plans_name() => Assert.Equal(
        ["windows-2025", "windows-11-arm", "ubuntu-24.04"],
        Bench.PullRequests.Target.All.Select(target => target.Runner));

    private static WorkflowJob Job(string name) => WorkflowJob.All.Single(job => job.ToString() == name);

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex(@"\b(dotnet|npm|npx|node|msbuild|run-tests|run-bench)\b")]
    private static partial Regex Running();

    // What prints what a comment, a pull request's code or an artifact says.
    [GeneratedRegex(@"-- (\\\s+)?pr (plan|run|comment)|(cat|echo|printf) [^>|\n]*(plan\.json|comment\.md|BENCH_PLAN)[^>|)\n]*$", RegexOptions.Multiline)]
    private static partial Regex StrangersText();

    // What brings other code into the work tree, or runs it.
    [GeneratedRegex(@"git (-\S+ )*(checkout|worktree|merge |pull|reset|read-tree|archive|switch (?!-c ""\$BRANCH""$))|gh pr checkout|unzip|compare-commits|pr run", RegexOptions.Multiline)]
    private static partial Regex OtherCode();
}
