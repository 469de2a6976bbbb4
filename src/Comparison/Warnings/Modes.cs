using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Text;
using Comparison.Verdicts;
using Perfolizer.Mathematics.Multimodality;
using Pragmastat;

namespace Comparison.Warnings;

/// <summary>Do the samples of a side gather around more than one value?</summary>
internal static class Modes
{
    // Fewer samples have gaps by chance.
    private const int Least = 12;

    // Fewer samples are outliers, not a mode; of thousands of samples a few lie far out together by chance.
    private const int FewestOfMode = 3;
    private const double LeastShareOfMode = 0.01;

    // Centers of modes lie so many times as far from each other as two samples of the wider one.
    private const double Apart = 4;

    // Steps of a clock are smaller than that part of a time; larger ones are what is looked for.
    private const double LargestStep = 0.05;

    public static Warning? Check(string side, IReadOnlyList<Observation> samples)
    {
        if (samples.Count < Least)
            return null;
        double[] times = SpreadTies([.. samples.Select(sample => sample.Nanoseconds)]);
        // The detector refuses samples without any spread.
        if (times[^1] - times[0] < 1e-6)
            return null;
        List<double[]> modes = Detect(times);
        if (modes.Count < 2)
            modes = Split(times);
        return modes.Count < 2
            ? null
            : WarningText.Create(
                WarningKind.SeveralModes,
                $"The samples of the {side} have {modes.Count} modes: {string.Join(", ", modes.Select(mode => FormattableString.Invariant($"{Figures.Time(RobustEstimates.Center(mode))} ({mode.Length} samples)")))}.");
    }

    private static List<double[]> Detect(double[] times)
    {
        List<double[]> modes = [];
        if (!QuantileDensity.MayHaveValley(times))
            return modes;
        foreach (RangedMode found in LowlandModalityDetector.Instance.DetectModes(new Sample(times), QuantileDensity.Instance).Modes)
        {
            double[] mode = [.. found.Sample.Values.Order()];
            if (modes.Count > 0 && !AreApart(modes[^1], mode))
                modes[^1] = [.. modes[^1], .. mode];
            else
                modes.Add(mode);
        }
        modes.RemoveAll(mode => mode.Length < LeastOfMode(times.Length));
        return modes;
    }

    // The detector looks at a density, which a dozen samples hardly have: on either side of the widest gap.
    private static List<double[]> Split(double[] times)
    {
        int least = LeastOfMode(times.Length);
        int first = least;
        for (int i = least + 1; i <= times.Length - least; i++)
        {
            if (times[i] - times[i - 1] > times[first] - times[first - 1])
                first = i;
        }
        return AreApart(times.AsSpan(..first), times.AsSpan(first..)) ? [times[..first], times[first..]] : [];
    }

    private static int LeastOfMode(int samples) => Math.Max(FewestOfMode, (int)Math.Ceiling(LeastShareOfMode * samples));

    private static bool AreApart(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double distance = RobustEstimates.Center(other) - RobustEstimates.Center(one);
        return distance >= Apart * RobustEstimates.Spread(one) && distance >= Apart * RobustEstimates.Spread(other);
    }

    // A clock that moves in steps makes equal times of unequal ones: equal ones are spread over a step.
    private static double[] SpreadTies(double[] times)
    {
        Array.Sort(times);
        int gaps = 0;
        double step = LargestStep * times[times.Length / 2];
        for (int i = 1; i < times.Length; i++)
        {
            if (times[i] == times[i - 1])
                continue;
            gaps++;
            step = Math.Min(step, times[i] - times[i - 1]);
        }
        if (gaps == 0 || gaps == times.Length - 1)
            return times;
        double[] spread = new double[times.Length];
        for (int first = 0; first < times.Length;)
        {
            int count = 1;
            while (first + count < times.Length && times[first + count] == times[first])
                count++;
            for (int i = 0; i < count; i++)
                spread[first + i] = times[first] + (step * (((i + 0.5) / count) - 0.5));
            first += count;
        }
        return spread;
    }
}
