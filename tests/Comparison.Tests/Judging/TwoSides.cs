using FsCheck;
using FsCheck.Fluent;

namespace Comparison.Tests.Judging;

/// <summary>Samples of two sides: any number, with ties and outliers, whose centers differ by little, much or nothing.</summary>
/// <param name="Base">Nanoseconds.</param>
/// <param name="Diff">Nanoseconds.</param>
/// <param name="Misrate">Asked for.</param>
/// <param name="ShareRounds">Whether equal places are equal rounds.</param>
public sealed record TwoSides(IReadOnlyList<double> Base, IReadOnlyList<double> Diff, double Misrate, bool ShareRounds)
{
    public static Arbitrary<TwoSides> Arbitrary()
    {
        // Whole steps, so that there are ties; one in twenty lies far off.
        Gen<double[]> side =
            from count in Gen.Choose(1, 40)
            from center in Gen.Elements(100.0, 100.5, 103, 110, 250)
            from steps in Gen.ArrayOf(Gen.Frequency((19, Gen.Choose(-20, 20)), (1, Gen.Choose(500, 900))), count)
            select steps.Select(step => center * (1 + (step / 1000.0))).ToArray();
        Gen<TwoSides> sides =
            from x in side
            from y in side
            from misrate in Gen.Elements(1e-5, 1e-3, 0.01, 0.05)
            from rounds in Gen.Elements(true, false)
            select new TwoSides(x, y, misrate, rounds);
        return sides.ToArbitrary();
    }
}
