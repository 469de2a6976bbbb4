using Bench.Jobs;
using Bench.Jobs.Runtimes;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using Xunit;

namespace Bench.Tests.Toolchains.Runtimes;

/// <summary>Who takes part on which runtime?</summary>
public sealed class RuntimeLineupTests
{
    private static readonly RuntimeLabel[] s_runtimes = [new("8.0.33", "net8.0"), new("10.0.12", "net10.0"), new("10.0.14", "net10.0")];

    [Fact]
    public void A_strategy_takes_part_on_every_runtime() =>
        Assert.Equal(["8.0.33: native-event null", "10.0.12: native-event null", "10.0.14: native-event null"], Places("native-event,null"));

    [Fact]
    public void One_that_names_runtimes_takes_part_on_those_alone() =>
        Assert.Equal(["8.0.33: native-event null", "10.0.12: null", "10.0.14: native-event null"], Places("native-event/net8.0", "native-event/10.0.14,null"));

    [Fact]
    public void One_that_is_named_with_and_without_a_runtime_takes_part_on_every_one() =>
        Assert.Equal(["8.0.33: null", "10.0.12: null", "10.0.14: null"], Places("null/net8.0,null"));

    [Theory]
    [InlineData("null/net8.0", "no strategy takes part on 10.0.12. Leave it out of --runtimes, or name a strategy without a runtime.")]
    [InlineData("null,runtime/net9.0", "'runtime/net9.0' names a runtime that does not take part: there are 8.0.33, 10.0.12, 10.0.14.")]
    [InlineData("null,runtime/", "'runtime/' names a runtime that does not take part: there are 8.0.33, 10.0.12, 10.0.14.")]
    [InlineData("null,runtime/net10.0", "'runtime/net10.0' names more than one runtime: there are 8.0.33, 10.0.12, 10.0.14.")]
    public void A_name_that_leads_nowhere_is_refused(string names, string expected) =>
        Assert.Equal(expected, Assert.Throws<UserError>(() => Places(names)).Message);

    [Fact]
    public void Without_runtimes_none_can_be_named() =>
        Assert.Equal(
            "'null/net10.0' names a runtime that does not take part: --runtimes names none.",
            Assert.Throws<UserError>(() => Create([], "null/net10.0")).Message);

    [Fact]
    public void The_recorded_command_asks_for_the_same_places()
    {
        RuntimeLineup lineup = Create(s_runtimes, "null", "native-event/net8.0");
        string[] names = [.. lineup.Names(StrategySelection.Parse(["native-event,null"]))];
        Assert.Equal(["native-event/8.0.33", "null"], names);
        Assert.Equal(Show(lineup), Show(Create(s_runtimes, names)));
    }

    [Fact]
    public void On_Windows_BenchmarkDotNets_jobs_are_the_runtimes()
    {
        Job[] ways = [new Job { Environment = { Runtime = CoreRuntime.Core80 } }, new Job { Environment = { Runtime = CoreRuntime.Core10_0 } }];
        Assert.Equal([new("net8.0", "net8.0"), new("net10.0", "net10.0")], RuntimeLabel.From(new RuntimeArguments([], []), ways));
        // As --coreRun has them: toolchains, and no word about what is in them.
        Assert.Equal(["base", "diff", "diff-2"], RuntimeLabel.From(new RuntimeArguments([], []), [new Job(), new Job(), new Job()]).Select(runtime => runtime.Name));
        Assert.Empty(RuntimeLabel.From(new RuntimeArguments([], []), [new Job()]));
    }

    private static string[] Places(params string[] words) => Show(Create(s_runtimes, words));

    private static RuntimeLineup Create(IReadOnlyList<RuntimeLabel> runtimes, params string[] words)
    {
        IReadOnlyList<StrategyName> names = StrategyName.Parse(words);
        return RuntimeLineup.Create(runtimes, StrategySelection.Parse(names.Select(name => name.Id)), names);
    }

    private static string[] Show(RuntimeLineup lineup) =>
        [.. lineup.Places.Select(place => $"{place.Runtime.Name}: {string.Join(' ', place.Strategies.Select(strategy => strategy.Id))}")];
}
