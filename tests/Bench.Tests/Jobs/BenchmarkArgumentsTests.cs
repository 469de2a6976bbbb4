using Bench.Jobs;
using Xunit;

namespace Bench.Tests.Jobs;

/// <summary>What is ours where the user says nothing.</summary>
public sealed class BenchmarkArgumentsTests
{
    [Theory]
    [InlineData(600)]
    [InlineData(120, "--buildTimeout", "120")]
    [InlineData(7, "--buildTimeout", "7")]
    public void A_build_on_a_busy_machine_is_waited_for_unless_the_user_says_how_long(int seconds, params string[] arguments) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), BenchmarkArguments.Parse(arguments).BuildTimeout);
}
