using Comparison.Noise;
using Xunit;

namespace Comparison.Tests.Noise;

public sealed class FenceEstimatorTests
{
    [Fact]
    public void Without_noise_there_is_no_fence() =>
        Assert.Equal(1, FenceEstimator.Upper([.. Enumerable.Repeat(0.0, 8)], 8, seed: 1));

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void It_does_not_matter_which_label_is_which()
    {
        double[] logs = Logs(10, 0.05);
        double forth = FenceEstimator.Upper(logs, 10, seed: 1);
        double back = FenceEstimator.Upper([.. logs.Select(log => -log)], 10, seed: 2);
        Assert.InRange(back / forth, 0.98, 1.02);
    }

    [Fact]
    public void More_rounds_narrow_it()
    {
        double[] logs = Logs(30, 0.05);
        double[] fences = [FenceEstimator.Upper(logs, 3, seed: 1), FenceEstimator.Upper(logs, 10, seed: 1), FenceEstimator.Upper(logs, 30, seed: 1)];
        Assert.Equal(fences.OrderDescending(), fences);
    }

    [Fact]
    public void Nineteen_of_twenty_comparisons_of_the_same_stay_inside()
    {
        double fence = FenceEstimator.Upper(Logs(400, 0.05), 10, seed: 1);
        var random = new Random(9);
        int outside = Enumerable.Range(0, 2000).Count(_ =>
        {
            double[] logs = [.. Enumerable.Range(0, 10).Select(_ => 0.05 * Math.Sqrt(2) * Normal(random))];
            return Math.Abs(Pragmastat.Toolkit.Center(new Pragmastat.Sample(logs)).NominalValue) > Math.Log(fence);
        });
        Assert.InRange(outside, 60, 150); // 100 expected
    }

    private static double[] Logs(int count, double spread)
    {
        var random = new Random(4);
        return [.. Enumerable.Range(0, count).Select(_ => spread * (Normal(random) - Normal(random)))];
    }

    // Box and Muller, A Note on the Generation of Random Normal Deviates, 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
