using System.Diagnostics;
using System.Globalization;
using Bench.Jobs.Conformance;
using Xunit;

namespace Bench.Tests.Jobs.Added;

/// <summary>How is the suite asked?</summary>
public sealed class ConformanceProgramTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Its_watchdog_names_a_test_that_hangs_before_its_silence_ends_it(bool isLong)
    {
        ProcessStartInfo start = ConformanceProgram.Ask(new ProcessStartInfo("suite"), [], isLong);
        double watchdog = double.Parse(start.Environment["CONFORMANCE_WATCHDOG_SECONDS"]!, CultureInfo.InvariantCulture);
        Assert.InRange(watchdog, 1, ConformanceProgram.SilenceLimit(isLong).TotalSeconds - 30);
    }
}
