using Xunit;

namespace Bench.Tests.Conformance;

/// <summary>Every test of the conformance suite for every strategy, as a result of its own.</summary>
public sealed class ConformanceTests
{
    public static IEnumerable<ITheoryDataRow> Tests() =>
        ConformanceSuite.Names.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name, Label = "" });

    [Theory]
    [MemberData(nameof(Tests), DisableDiscoveryEnumeration = true)]
    public async Task Conforms(string test)
    {
        ConformanceOutcome outcome = await ConformanceSuite.Run.Outcome(test);
        Assert.SkipWhen(outcome.SkipReason is not null, outcome.SkipReason ?? "");
        Assert.True(outcome.Failure is null, outcome.Failure);
    }
}
