using System.Globalization;

namespace Bench.Verbs.SelfChecks.Peers;

/// <summary>Every kind of data that all tools are asked about.</summary>
internal static class Scenarios
{
    private const string Launches = "launches";
    private const string Rounds = "shared rounds";
    private const double LaunchEffect = 0.03;
    private const double Drift = 0.1;
    private const double Correlation = 0.7;
    private const double WalkStep = 0.003;
    private const double ClockStep = 2;

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. from shape in NoiseShape.All
           from n in new[] { 5, 10, 15, 30 }
           select new Scenario(shape.Name, Launches, Number(n), Levels.Independent(shape, n)),
        .. from n in new[] { 5, 10, 15, 30 }
           select new Scenario("drifting by 10 %", Rounds, Number(n), Levels.Drifting(n, Drift)) { ShareRounds = true },
        .. from n in new[] { 10, 30 }
           select new Scenario("autocorrelated machine", Rounds, Number(n), Levels.AutocorrelatedMachine(n, Correlation)) { ShareRounds = true },
        .. from n in new[] { 10, 30 }
           select new Scenario("clock of 2 percent", Launches, Number(n), Levels.Independent(NoiseShape.Normal, n)) { ClockStep = ClockStep },
        new("launches differ by 3 %", "one launch", "15", Levels.Unequal(1, LaunchEffect, 1, LaunchEffect)) { Iterations = 15 },
        new("spreads 1 and 3 %", Launches, "30 / 10", Levels.Unequal(30, 0.01, 10, 0.03)) { IsAssumed = false },
        new("spreads 3 and 1 %", Launches, "30 / 10", Levels.Unequal(30, 0.03, 10, 0.01)) { IsAssumed = false },
        .. from n in new[] { 10, 30 }
           select new Scenario("autocorrelated launches", Launches, Number(n), Levels.AutocorrelatedLaunches(n, Correlation)) { IsAssumed = false },
        .. from n in new[] { 10, 30 }
           select new Scenario("two sessions", Launches, Number(n), Levels.TwoSessions(n, WalkStep)) { IsAssumed = false },
    ];

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
