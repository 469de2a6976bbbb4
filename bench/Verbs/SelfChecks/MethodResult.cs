using Comparison.Runs;
using Comparison.Verdicts;

namespace Bench.Verbs.SelfChecks;

/// <summary>How a method did on data of one kind.</summary>
/// <param name="Wrong">Part of the comparisons of A with A that it called faster or slower.</param>
/// <param name="Found">Part of the comparisons that it called slower, by true effect, in the order of <see cref="Effects"/>.</param>
internal sealed record MethodResult(double Wrong, IReadOnlyList<double> Found)
{
    /// <summary>By how much the second side truly is slower.</summary>
    public static IReadOnlyList<double> Effects { get; } = [0.01, 0.02, 0.05, 0.10, 0.20];

    /// <param name="method">Who judges.</param>
    /// <param name="scenario">What.</param>
    /// <param name="trials">Comparisons of A with A.</param>
    /// <param name="effectTrials">Comparisons for each effect.</param>
    public static MethodResult Simulate(Method method, Scenario scenario, int trials, int effectTrials) => new(
        Share(method, scenario, 1, trials, verdict => verdict is Verdict.Faster or Verdict.Slower),
        [.. Effects.Select(effect => Share(method, scenario, 1 + effect, effectTrials, verdict => verdict == Verdict.Slower))]);

    // The same numbers for every method: the trial's own number is the seed.
    private static double Share(Method method, Scenario scenario, double effect, int trials, Func<Verdict, bool> counts)
    {
        int counted = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            var random = new Random(trial);
            Observation[] x = scenario.Draw(random, 1);
            Observation[] y = scenario.Draw(random, effect);
            counted += counts(method.Judge(scenario, x, y)) ? 1 : 0;
        }
        return counted / (double)trials;
    }
}
