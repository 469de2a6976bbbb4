using System.Globalization;
using Bench.PullRequests.Plans;
using Bench.Verbs;
using Comparison.Runs;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary>What does the answer say?</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class CommentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_strategy_that_allocates_more_is_named_in_the_first_line()
    {
        Put("linux_wine", SampleArtifact.Both(bytes: id => id.Variant == "native-event" ? 200 : 176));
        string[] lines = Write("linux_wine").Split('\n');
        Assert.Equal("**<code>native-event</code> changed**, and nothing else: allocations up by 24 B on 2 cases (linux_wine).", lines[0]);
        Assert.Equal("- **<code>linux_wine</code>**: 0 faster, 0 slower, 4 same, 0 inconclusive; allocations up by 24 B on 2 cases", lines[2]);
        Assert.Contains(
            "| <code>allocations</code> | <code>Read</code> | <code>native-event</code> | 176 B | 200 B | +24 B |",
            lines);
    }

    [Fact]
    public void A_byte_more_or_less_is_the_harness_s()
    {
        Put("linux_wine", SampleArtifact.Both(bytes: _ => 177));
        Assert.StartsWith("**Nothing changed** in 4 compared cases.", Write("linux_wine"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_target_has_a_line_and_a_strategy_that_is_slower_is_named()
    {
        Put("windows_x64", SampleArtifact.Both());
        Put("windows_arm64", SampleArtifact.Both((id, round) => SampleArtifact.Steady(id, round) * (id.Variant == "native-event" ? 1.5 : 1)));
        string[] lines = Write("windows_x64", "windows_arm64").Split('\n');
        Assert.Equal("**<code>native-event</code> changed**, and nothing else: 2 slower (up to 1.50x) (windows_arm64).", lines[0]);
        Assert.Equal("- **<code>windows_x64</code>**: 0 faster, 0 slower, 4 same, 0 inconclusive", lines[2]);
        Assert.Equal("- **<code>windows_arm64</code>**: 0 faster, 2 slower (up to 1.50x), 2 same, 0 inconclusive", lines[3]);
    }

    [Fact]
    public void Several_strategies_are_counted_and_named()
    {
        Put("windows_x64", SampleArtifact.Both((id, round) => SampleArtifact.Steady(id, round) / 2.1, _ => 0));
        string[] lines = Write("windows_x64").Split('\n');
        Assert.Equal("**2 strategies changed**: <code>native-event</code>, <code>native-event-per-thread</code>.", lines[0]);
        Assert.Equal("- **<code>windows_x64</code>**: 4 faster (up to 2.1x), 0 slower, 0 same, 0 inconclusive; allocations down by 176 B on 4 cases", lines[2]);
    }

    [Fact]
    public void A_target_without_an_artifact_has_failed_and_the_others_are_reported()
    {
        Put("windows_x64", SampleArtifact.Both());
        string comment = Write("windows_x64", "windows_arm64");
        Assert.StartsWith("**Nothing changed** in 4 compared cases. 1 of 2 targets failed.", comment, StringComparison.Ordinal);
        Assert.Contains("- **<code>windows_arm64</code>**: failed. `the job ended without a result; its log says why`", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_result_that_is_the_first_line() =>
        Assert.StartsWith("**Nothing could be compared.** 2 of 2 targets failed.", Write("windows_x64", "windows_arm64"), StringComparison.Ordinal);

    [Fact]
    public void A_commit_that_does_not_build_is_shown_with_its_error_and_the_other_one_alone()
    {
        Dictionary<string, byte[]> files = SampleArtifact.Files(SampleArtifact.Base, SampleArtifact.Record(SampleArtifact.Header(SampleArtifact.Base)));
        files["bbbbbbbbbb/build-error.txt"] = "src/IoStrategies/X.cs(1,2): error CS1002: ; expected\n"u8.ToArray();
        Put("windows_x64", files);
        string comment = Write("windows_x64");
        Assert.StartsWith("**Nothing could be compared.** 1 of 1 target failed.", comment, StringComparison.Ordinal);
        Assert.Contains("`bbbbbbbbbb`: `it does not build: src/IoStrategies/X.cs(1,2): error CS1002: ; expected", comment, StringComparison.Ordinal);
        Assert.Contains("windows_x64: aaaaaaaaaa alone", comment, StringComparison.Ordinal);
        Assert.Contains("| <code>native-event</code> | <code>Perf_FileStream.Read(fileSize: 1024, userBufferSize: 1024, options: Asynchronous)</code> | 1.00 us | 176 B |", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_whose_harness_cannot_be_used_is_shown_with_its_first_words()
    {
        Dictionary<string, byte[]> files = SampleArtifact.Files(SampleArtifact.Base, SampleArtifact.Record(SampleArtifact.Header(SampleArtifact.Base)));
        files["bbbbbbbbbb/side-error.txt"] = "the harness of bbbbbbbbbb answered something else: Hello!\n"u8.ToArray();
        Put("windows_x64", files);
        Assert.Contains(
            "`bbbbbbbbbb`: `it cannot be measured: the harness of bbbbbbbbbb answered something else: Hello!", Write("windows_x64"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_strategy_of_one_side_only_is_counted_and_listed()
    {
        Put("windows_x64", SampleArtifact.Files(SampleArtifact.Base, SampleArtifact.Record(SampleArtifact.Header(SampleArtifact.Base)))
            .Concat(SampleArtifact.Files(SampleArtifact.Head, SampleArtifact.Record(SampleArtifact.Header(
                SampleArtifact.Head, [.. SampleArtifact.Cases, new CaseId(SampleArtifact.Cases[0].Workload, SampleArtifact.Cases[0].Arguments, "brand-new")])))));
        string comment = Write("windows_x64");
        Assert.Contains("4 same, 0 inconclusive; 1 only in diff", comment, StringComparison.Ordinal);
        Assert.Contains("<code>the base does not have it</code>", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_says_how_to_repeat_it_and_where_the_artifacts_are()
    {
        Put("windows_x64", SampleArtifact.Both());
        string comment = CommentCommand.Write(SampleArtifact.PlanFor("windows_x64"), _folder, "https://github.com/o/r/actions/runs/1");
        Assert.Contains(
            $"```\n./run-bench.sh compare-commits '{SampleArtifact.Base},{SampleArtifact.Head}' --filter '*Read(x: 1)*'\n```\n", comment, StringComparison.Ordinal);
        Assert.Contains("[Artifacts and logs](https://github.com/o/r/actions/runs/1)", comment, StringComparison.Ordinal);
        Assert.Contains("| processor | A Processor |", comment, StringComparison.Ordinal);
        Assert.EndsWith("\n<!-- bench:pr -->\n", comment, StringComparison.Ordinal);
        Assert.Equal(PlanKind.None, new Planner(names => names, MeasureCommand.Read).Decide("@bench\n" + comment).Kind);
    }

    [Fact]
    public void Six_hundred_changed_cases_on_three_targets_fit()
    {
        CaseId[] cases = [.. Enumerable.Range(0, 600).Select(number => SampleArtifact.Cases[0] with { Arguments = $"number: {number}, text: {new string('x', 200)}" })];
        foreach (string target in (string[])["windows_x64", "windows_arm64", "linux_wine"])
            Put(target, SampleArtifact.Both((id, round) => 3 * SampleArtifact.Steady(id, round), _ => 1000, cases));
        string comment = Write("windows_x64", "windows_arm64", "linux_wine");
        Assert.InRange(comment.Length, 50_000, GitHubComment.MaxLength);
        Assert.Contains("has no room", comment, StringComparison.Ordinal);
        Assert.EndsWith("\n<!-- bench:pr -->\n", comment, StringComparison.Ordinal);
        Assert.Contains("./run-bench.sh compare-commits", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_is_in_the_verdicts_and_once_in_the_command_for_repeating()
    {
        Put("windows_x64", SampleArtifact.Both((id, round) => SampleArtifact.Steady(id, round) * (id.Variant == "native-event" ? 1.2 : 1)));
        Plan plan = new Planner(_ => [SampleArtifact.Base, SampleArtifact.Head], MeasureCommand.Read).Decide("@bench -windows_x64 -threshold 30% --filter *ReadByte*");
        string comment = CommentCommand.Write(plan, _folder, null);
        Assert.StartsWith("**Nothing changed**", comment, StringComparison.Ordinal);
        Assert.Contains("differences up to 30% do not matter", comment, StringComparison.Ordinal);
        Assert.Contains(" --threshold 30% ", comment, StringComparison.Ordinal);
        string command = comment.Split('\n').Single(line => line.StartsWith("./run-bench.sh ", StringComparison.Ordinal));
        Assert.Equal(2, command.Split("--threshold").Length);
    }

    [Fact]
    public void The_text_is_the_same_where_a_comma_is_the_decimal_point()
    {
        Put("linux_wine", SampleArtifact.Both((id, round) => 1.5 * SampleArtifact.Steady(id, round), _ => 2000.5));
        string invariant = Write("linux_wine");
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~", PercentSymbol = "pct" };
        CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Equal(invariant, Write("linux_wine"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private void Put(string target, IEnumerable<KeyValuePair<string, byte[]>> files) => SampleArtifact.Zip(Path.Combine(_folder, $"bench-{target}.zip"), files);

    private string Write(params string[] targets) => CommentCommand.Write(SampleArtifact.PlanFor(targets), _folder, null);
}
