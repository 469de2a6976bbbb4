using Pragmastat;

namespace Comparison.Runs;

/// <summary>
/// One value for each round or launch: what statistics count, because iterations of one launch are correlated (Georges, Buytaert and
/// Eeckhout, Statistically Rigorous Java Performance Evaluation, OOPSLA 2007, section 3.2).
/// </summary>
public static class Units
{
    /// <summary>The Hodges-Lehmann center of each unit's samples, in nanoseconds, by the unit's number, ascending.</summary>
    public static IReadOnlyList<(int Unit, double Nanoseconds)> Centers(IEnumerable<Sample> samples) =>
    [
        .. samples.GroupBy(sample => sample.Unit)
            .OrderBy(unit => unit.Key)
            .Select(unit => (unit.Key, Toolkit.Center(new Pragmastat.Sample([.. unit.Select(sample => sample.Nanoseconds)])).NominalValue)),
    ];
}
