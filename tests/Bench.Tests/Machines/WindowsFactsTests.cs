using Bench.Machines;
using Xunit;

namespace Bench.Tests.Machines;

/// <summary>Is what Windows says of the machine read, and done without where it is missing?</summary>
public sealed class WindowsFactsTests
{
    [Fact]
    public void Without_powercfg_the_power_plan_is_not_known()
    {
        // Only the program is Windows'; that it is missing is the same everywhere.
#pragma warning disable CA1416
        Assert.Null(WindowsFacts.PowerPlan("there-is-no-such-powercfg"));
#pragma warning restore CA1416
    }

    [Theory]
    [InlineData("Power Scheme GUID: 381b4222-f694-41f0-9685-ff5bb260df2e  (Balanced)\r\n", "Balanced")]
    [InlineData("GUID des Energieschemas: 381b4222  (Ausbalanciert (alt))", "Ausbalanciert (alt)")]
    [InlineData("nothing", null)]
    [InlineData(")(", null)]
    public void The_plan_stands_in_brackets(string line, string? plan)
    {
#pragma warning disable CA1416
        Assert.Equal(plan, WindowsFacts.InBrackets(line));
#pragma warning restore CA1416
    }
}
