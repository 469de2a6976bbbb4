using Comparison.Statistics;
using Perfolizer.Mathematics.Histograms;
using Perfolizer.Mathematics.Multimodality;
using Pragmastat;
using Xunit;

namespace Comparison.Tests.Judging;

public sealed class QuantileDensityTests
{
    private readonly Random _random = new(13);

    [Fact]
    public void Every_bin_is_Perfolizers()
    {
        for (int i = 0; i < 500; i++)
        {
            Sample sample = Draw(140);
            Assert.Equal(Bins(QuantileRespectfulDensityHistogramBuilder.Instance, sample), Bins(QuantileDensity.Instance, sample));
        }
    }

    [Fact]
    public void Where_there_is_no_valley_Perfolizers_detector_finds_one_mode()
    {
        int without = 0;
        for (int i = 0; i < 20_000; i++)
        {
            Sample sample = Draw(40);
            if (QuantileDensity.MayHaveValley([.. sample.SortedValues]))
                continue;
            without++;
            Assert.Equal(1, LowlandModalityDetector.Instance.DetectModes(sample, QuantileDensity.Instance).Modality);
        }
        Assert.InRange(without, 2_000, 19_500);
    }

    private Sample Draw(int most)
    {
        while (true)
        {
            double[] times = SimulatedTimes.Draw(_random, _random.Next(12, most));
            if (times.Max() - times.Min() > 1e-6)
                return new Sample(times);
        }
    }

    private static IEnumerable<(double, double, double)> Bins(IDensityHistogramBuilder builder, Sample sample) =>
        builder.Build(sample, 100).Bins.Select(bin => (bin.Lower, bin.Upper, bin.Height));
}
