using System.Diagnostics;
using Bench.Sessions.Turns;
using BenchmarkDotNet.Loggers;
using Xunit;

namespace Bench.Tests.Sessions.Turns;

/// <summary>Do contestants get their turns, whatever one of them does?</summary>
public sealed class ConductorTests
{
    private const int Pairs = 4;

    private static readonly TurnLimits s_limits = new()
    {
        Silence = TimeSpan.FromMinutes(2),
        ShortTurn = TimeSpan.FromSeconds(10),
        Exit = TimeSpan.FromSeconds(10),
    };

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Fact(Skip = "The contestants are bash scripts.", SkipUnless = nameof(IsLinux))]
    public void Everybody_takes_as_many_turns_and_in_each_order_every_place_is_taken_once()
    {
        IReadOnlyList<ContestantRun> runs = Conduct(FakeContestant.Create(), FakeContestant.Create(), FakeContestant.Create());

        Assert.All(runs, run => Assert.Null(run.Failure));
        Assert.All(runs, run => Assert.Equal(Pairs, run.Pairs.Count));
        Assert.All(Enumerable.Range(0, Pairs), pair => Assert.Equal([1, 2, 3], runs.Select(run => run.Pairs[pair].Place).Order()));
        // A contestant's turns in the order it took them: 1, 2, 3, ... above 2000 ns.
        Assert.All(runs, run => Assert.Equal(
            Enumerable.Range(1, 2 * Pairs).Select(turn => 2000.0 + turn), run.Pairs.SelectMany(pair => new[] { pair.First, pair.Second })));
        Assert.All(runs, run => Assert.True(run.ToExecuteResult(1).IsSuccess));
    }

    [Fact(Skip = "The contestants are bash scripts.", SkipUnless = nameof(IsLinux))]
    public void One_that_crashes_in_its_third_turn_fails_and_the_others_go_on()
    {
        IReadOnlyList<ContestantRun> runs = Conduct(
            FakeContestant.Create(),
            FakeContestant.Create(inTurn: "[ $n = 3 ] && { echo 'System.InvalidOperationException: on purpose'; exit 3; }"),
            FakeContestant.Create());

        Assert.Equal("the process ended in its turn 3 with exit code 3: System.InvalidOperationException: on purpose", runs[1].Failure);
        Assert.All([runs[0], runs[2]], run => Assert.True(run.Failure is null && run.Pairs.Count == Pairs));
    }

    [Fact(Skip = "The contestants are bash scripts.", SkipUnless = nameof(IsLinux))]
    public void One_that_never_gives_the_turn_back_is_killed_and_the_others_go_on()
    {
        IReadOnlyList<ContestantRun> runs = Conduct(
            s_limits with { ShortTurn = TimeSpan.FromSeconds(3) }, FakeContestant.Create(inTurn: "[ $n = 2 ] && sleep 1000"), FakeContestant.Create());

        Assert.Equal("the process did not give its turn back within 3 s (turn 2) and was killed", runs[0].Failure);
        Assert.True(runs[1].Failure is null && runs[1].Pairs.Count == Pairs);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(runs[0].ProcessId));
    }

    [Fact(Skip = "The contestants are bash scripts.", SkipUnless = nameof(IsLinux))]
    public void One_that_prepares_for_long_is_waited_for_and_one_that_says_nothing_is_not()
    {
        IReadOnlyList<ContestantRun> runs = Conduct(
            s_limits with { Silence = TimeSpan.FromSeconds(5) },
            FakeContestant.Create("for i in 1 2 3 4 5 6; do sleep 1; echo pilot $i; done"), FakeContestant.Create("sleep 1000"), FakeContestant.Create());

        Assert.All([runs[0], runs[2]], run => Assert.True(run.Failure is null && run.Pairs.Count == Pairs));
        Assert.Contains("said nothing for 5 s while it prepared", runs[1].Failure, StringComparison.Ordinal);
    }

    [Fact(Skip = "The contestants are bash scripts.", SkipUnless = nameof(IsLinux))]
    public void Several_that_say_nothing_are_not_waited_for_one_after_the_other()
    {
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<ContestantRun> runs = Conduct(
            s_limits with { Silence = TimeSpan.FromSeconds(4) }, FakeContestant.Create("sleep 1000"), FakeContestant.Create("sleep 1000"), FakeContestant.Create("sleep 1000"));
        Assert.All(runs, run => Assert.Contains("said nothing for 4 s while it prepared", run.Failure, StringComparison.Ordinal));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 4, 10);
    }

    [Fact(Skip = "The contestants are bash scripts.", SkipUnless = nameof(IsLinux))]
    public void One_whose_turns_take_far_longer_than_it_said_makes_the_round_shorter_for_all()
    {
        var conductor = new Conductor(s_limits with { ShortTurn = TimeSpan.FromSeconds(3) }, NullLogger.Instance, () => null, CancellationToken.None);
        IReadOnlyList<ContestantRun> runs = conductor.Conduct(
            [FakeContestant.Create(inTurn: "sleep 1"), FakeContestant.Create()], new TurnOrder(2, 1, 1, 0), 400).Runs;
        Assert.All(runs, run => Assert.Null(run.Failure));
        Assert.InRange(runs[0].Pairs.Count, 1, 6);
        Assert.Equal(runs[0].Pairs.Count, runs[1].Pairs.Count);
    }

    [Theory(Skip = "The contestants are bash scripts.", SkipUnless = nameof(IsLinux))]
    [InlineData("yes")]
    [InlineData("cat /dev/zero")]
    public void One_that_writes_without_end_is_killed_and_the_others_go_on(string flood)
    {
        IReadOnlyList<ContestantRun> runs = Conduct(FakeContestant.Create(flood), FakeContestant.Create(), FakeContestant.Create(inTurn: $"[ $n = 2 ] && {flood}"));
        Assert.Equal("the process wrote more than 4 million characters and was killed", runs[0].Failure);
        Assert.Equal(runs[0].Failure, runs[2].Failure);
        Assert.True(runs[1].Failure is null && runs[1].Pairs.Count == Pairs);
    }

    [Fact(Skip = "The contestants are bash scripts.", SkipUnless = nameof(IsLinux))]
    public void One_that_writes_what_BenchmarkDotNet_writes_disturbs_nobody_else()
    {
        const string Signals = "echo '// BeforeAnythingElse'; echo '// AfterAll'; echo '// AfterAll'; echo 'WorkloadResult   1: 1 op, 1.00 ns, 1.0 ns/op'; echo '// TurnPlan x'; echo '// Turn -1 0'";
        IReadOnlyList<ContestantRun> runs = Conduct(FakeContestant.Create(Signals, inTurn: Signals), FakeContestant.Create());
        Assert.All(runs, run => Assert.Equal(Pairs, run.Pairs.Count));
        Assert.DoesNotContain(runs[0].ToExecuteResult(1).PrefixedLines, line => line.Contains("AfterAll", StringComparison.Ordinal));
    }

    [Fact(Skip = "The contestants are bash scripts.", SkipUnless = nameof(IsLinux))]
    public void What_all_of_them_need_is_the_reason_of_all_when_it_dies()
    {
        var conductor = new Conductor(s_limits, NullLogger.Instance, () => "the server died", CancellationToken.None);
        IReadOnlyList<ContestantRun> runs = conductor.Conduct(
            [FakeContestant.Create(inTurn: "sleep 1000"), FakeContestant.Create(inTurn: "exit 3"), FakeContestant.Create()], new TurnOrder(3, 1, 1, 0), Pairs).Runs;
        Assert.Equal("the process could not go on: the server died", runs[0].Failure);
        Assert.Equal(runs[0].Failure, runs[1].Failure);
        Assert.Null(runs[2].Failure);
    }

    [Fact(Skip = "The contestants are bash scripts.", SkipUnless = nameof(IsLinux))]
    public void An_interruption_ends_everybody_at_once()
    {
        using var interrupted = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        string file = Path.GetTempFileName();
        var conductor = new Conductor(s_limits, NullLogger.Instance, () => null, interrupted.Token);
        Assert.Throws<OperationCanceledException>(() => conductor.Conduct(
            [FakeContestant.Create($"echo $$ > {file}", inTurn: "sleep 1000"), FakeContestant.Create()], new TurnOrder(2, 1, 1, 0), Pairs));

        string process = File.ReadAllText(file).Trim();
        File.Delete(file);
        Assert.True(!Directory.Exists($"/proc/{process}") || File.ReadAllText($"/proc/{process}/stat").Contains(" Z ", StringComparison.Ordinal));
    }

    private static IReadOnlyList<ContestantRun> Conduct(params ContestantStart[] starts) => Conduct(s_limits, starts);

    private static IReadOnlyList<ContestantRun> Conduct(TurnLimits limits, params ContestantStart[] starts) =>
        new Conductor(limits, NullLogger.Instance, () => null, CancellationToken.None).Conduct(starts, new TurnOrder(starts.Length, seed: 1, round: 1, group: 0), Pairs).Runs;
}
