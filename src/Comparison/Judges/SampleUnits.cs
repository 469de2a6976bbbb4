using Comparison.Runs;

namespace Comparison.Judges;

/// <summary>What statistics count on one side: rounds or launches where there are several, otherwise the iterations.</summary>
/// <param name="Times">Nanoseconds, in the order of time.</param>
/// <param name="Rounds">The number of each one's round or launch; null if they are iterations.</param>
public sealed record SampleUnits(IReadOnlyList<double> Times, IReadOnlyList<int>? Rounds)
{
    /// <param name="samples">Of one side, not empty.</param>
    /// <param name="inRounds">A single round is a unit too, not many iterations.</param>
    public static SampleUnits Of(IReadOnlyList<Sample> samples, bool inRounds)
    {
        if (!inRounds && samples.All(sample => sample.Unit == samples[0].Unit))
            return new SampleUnits([.. samples.Select(sample => sample.Nanoseconds)], null);
        IReadOnlyList<(int Unit, double Nanoseconds)> units = Units.Centers(samples);
        return new SampleUnits([.. units.Select(unit => unit.Nanoseconds)], [.. units.Select(unit => unit.Unit)]);
    }
}
