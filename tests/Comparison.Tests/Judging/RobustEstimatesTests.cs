using Comparison.Statistics;
using Pragmastat;
using Xunit;

namespace Comparison.Tests.Judging;

/// <summary>What is computed in another way here than in the libraries, for speed, is the same to the last bit.</summary>
public sealed class RobustEstimatesTests
{
    [Fact]
    public void Center_and_spread_are_Pragmastats()
    {
        var random = new Random(13);
        for (int i = 0; i < 20_000; i++)
        {
            double[] values = SimulatedTimes.Draw(random, random.Next(1, 60));
            Assert.Equal(Toolkit.Center(new Sample(values)).NominalValue, RobustEstimates.Center(values));
            Assert.Equal(Toolkit.Spread(new Sample(values)).NominalValue, RobustEstimates.Spread(values));
        }
    }
}
