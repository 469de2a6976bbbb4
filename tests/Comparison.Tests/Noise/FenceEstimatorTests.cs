using Comparison.Noise;
using Xunit;

namespace Comparison.Tests.Noise;

public sealed class FenceEstimatorTests
{
    private const double Spread = 0.05;

    [Fact]
    public void Without_noise_there_is_no_fence()
    {
        double[] none = [.. Enumerable.Repeat(0.0, 8)];
        Assert.Equal(1, FenceEstimator.Upper(none, 8));
        Assert.Equal(1, FenceEstimator.Sequential([none, none], 8));
    }

    [Fact]
    public void It_does_not_matter_which_label_is_which()
    {
        double[] logs = Logs(10, new Random(4));
        Assert.Equal(FenceEstimator.Upper(logs, 10), FenceEstimator.Upper([.. logs.Select(log => -log)], 10), 12);
        double[] others = Logs(10, new Random(5));
        Assert.Equal(FenceEstimator.Sequential([logs, others], 10), FenceEstimator.Sequential([others, logs], 10), 12);
    }

    [Fact]
    public void More_rounds_narrow_it()
    {
        double[] logs = Logs(30, new Random(4));
        double[] fences = [FenceEstimator.Upper(logs, 3), FenceEstimator.Upper(logs, 10), FenceEstimator.Upper(logs, 30)];
        Assert.Equal(fences.OrderDescending(), fences);
    }

    [Fact]
    public void One_wild_round_does_not_make_it()
    {
        double[] logs = Logs(10, new Random(4));
        Assert.InRange(FenceEstimator.Upper([.. logs, 3], 11), 1, Math.Pow(FenceEstimator.Upper(logs, 11), 5));
    }

    [Fact]
    public void With_a_coarse_clock_the_few_rounds_that_differ_count() =>
        Assert.True(FenceEstimator.Upper([0, 0, 0, 0, 0, 0, 0, 0.1], 8) > 1.02);

    [Fact]
    public void A_machine_that_drifts_has_a_wider_one_for_two_sessions()
    {
        double[] drifting = [.. Logs(30, new Random(4)).Index().Select(each => each.Item + (0.05 * each.Index))];
        Assert.True(FenceEstimator.Sequential([drifting, drifting], 10) > 1.5);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(30)]
    public void Nineteen_of_twenty_fresh_comparisons_of_the_same_stay_inside(int rounds)
    {
        const int Trials = 1000;
        int outside = 0, outsideOfTwo = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            var random = new Random(trial);
            double[] a = Logs(rounds, random), b = Logs(rounds, random), c = Logs(rounds, random), d = Logs(rounds, random);
            outside += Distance(c, d) > Math.Log(FenceEstimator.Upper([.. a.Zip(b, (one, other) => one - other)], rounds)) ? 1 : 0;
            outsideOfTwo += Math.Abs(Center(c) - Center(d)) > Math.Log(FenceEstimator.Sequential([a, b], rounds)) ? 1 : 0;
        }
        Assert.InRange(outside, 10, 70); // 50 expected, with a standard deviation of 7
        Assert.InRange(outsideOfTwo, 0, 70);
    }

    private static double Distance(double[] c, double[] d) => Math.Abs(Center([.. c.Zip(d, (one, other) => one - other)]));

    private static double Center(double[] values) => Pragmastat.Toolkit.Center(new Pragmastat.Sample(values)).NominalValue;

    private static double[] Logs(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => Spread * Normal(random))];

    // Box and Muller, A Note on the Generation of Random Normal Deviates, 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
