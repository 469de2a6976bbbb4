using System.Globalization;
using Comparison.Noise;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Judges;

/// <summary>How much do two launches of the same code differ? A single launch a side cannot tell, so that it is assumed, and said.</summary>
/// <param name="Deviation">Standard deviation of the logarithmic ratio of two launches.</param>
/// <param name="IsRecorded">Whether it is this machine's recorded noise; otherwise the stated default.</param>
internal readonly record struct LaunchPrior(double Deviation, bool IsRecorded)
{
    /// <summary>Standard deviation of the speed of one launch, relative, where nothing is recorded.</summary>
    public const double UsualEffect = 0.05;

    /// <summary>The same of the logarithmic ratio of two launches.</summary>
    public static double UsualDeviation { get; } = UsualEffect * Math.Sqrt(2);

    // 99 of 100 ratios of two normal launches lie within.
    private const double Quantile = 2.576;

    /// <summary>The ratio that 99 of 100 pairs of launches stay below, and above its inverse.</summary>
    public double Usual => Math.Exp(Quantile * Deviation);

    /// <summary>From the noise that was recorded of the case's machine, or the default.</summary>
    /// <param name="fence">Null if none is known.</param>
    /// <param name="id">Of the case.</param>
    public static LaunchPrior From(NoiseFence? fence, CaseId id)
    {
        // Launches of two files are of two sessions. The fewest rounds are nearest to one.
        FenceEntry[] entries = [.. fence?.Entries.Where(each => each.Workload == id.Workload && each.Arguments == id.Arguments && each.Sequential is not null) ?? []];
        if (entries.Length == 0)
            return new LaunchPrior(UsualDeviation, false);
        FenceEntry nearest = entries.MinBy(each => each.Rounds)!;
        int rounds = FenceEstimator.Stretch(nearest.Rounds, entries.Max(each => each.Rounds));
        return new LaunchPrior(Math.Log(nearest.Sequential!.Value) * Math.Sqrt(rounds) / NormalNoise.KnownReach, true);
    }

    /// <summary>Does a ratio exceed what launches do?</summary>
    public SingleLaunchAnswer Answer(double ratio) =>
        ratio > Usual ? SingleLaunchAnswer.SlowerThanUsual
        : ratio < 1 / Usual ? SingleLaunchAnswer.FasterThanUsual
        : SingleLaunchAnswer.WithinUsual;

    /// <summary>The same in a sentence, with what is assumed and what to do.</summary>
    public string Explain(double ratio)
    {
        string prior = IsRecorded
            ? "this machine's recorded noise, from one session to the next"
            : string.Create(CultureInfo.InvariantCulture, $"assumed: launches differ by {UsualEffect * 100:0.#} percent, standard deviation");
        string answer = Answer(ratio) == SingleLaunchAnswer.WithinUsual
            ? "and it is no more than single launches usually differ by"
            : "and it differs by more than single launches usually do";
        return $"A side is a single launch, so that differences between launches are not in the bounds and nothing is claimed. The ratio is {Figures.Ratio(ratio)}, {answer} (up to {Figures.Factor(Usual)}; {prior}). {Advice}";
    }

    /// <summary>What gives a verdict.</summary>
    public const string Advice = "Measure with --launchCount 10, or name several files a side.";
}
