using Comparison.Runs;
using Comparison.Statistics;

namespace Comparison.Judges;

/// <summary>How do the times of two sides stand to each other, at any misrate?</summary>
internal sealed class Contrast
{
    // With bounds no further apart than that many tolerances, a verdict that is wrong on the other side would need a miss that is three times
    // as large: one in a hundred of the misrate at 5 percent, and less below.
    private const double NarrowInTolerances = 4;

    private readonly Tolerance _tolerance;
    private readonly Differences _logs;
    private readonly Differences _nanoseconds;
    private readonly bool _isRatioKnown;
    private readonly Func<double, long> _margin;
    private readonly Func<long, double> _tail;

    private Contrast(
        Tolerance tolerance, Differences logs, Differences nanoseconds, bool isRatioKnown, ContrastNoise noise, Func<double, long> margin, Func<long, double> tail)
    {
        (_tolerance, _logs, _nanoseconds, _isRatioKnown, Noise, _margin, _tail) = (tolerance, logs, nanoseconds, isRatioKnown, noise, margin, tail);
    }

    /// <summary>Whether they are compared round by round.</summary>
    public bool IsPaired { get; private init; }

    /// <summary>Whether it is by the turns that they took within each round.</summary>
    public bool ByTurns { get; private init; }

    /// <summary>What widens the bounds.</summary>
    public ContrastNoise Noise { get; }

    /// <summary>How far the estimate lies from what would be another verdict, and the noise on the same scale: the one of the part of the tolerance that counts.</summary>
    public (double Distance, double Noise) FromEdge
    {
        get
        {
            bool isRelative = _isRatioKnown && _tolerance.Log * Noise.Nanoseconds >= _tolerance.Nanoseconds * Noise.Logs;
            return isRelative
                ? (Math.Abs(Math.Abs(_logs.Center) - _tolerance.Log), Noise.Logs)
                : (Math.Abs(Math.Abs(_nanoseconds.Center) - _tolerance.Nanoseconds), Noise.Nanoseconds);
        }
    }

    /// <summary>By their launches or iterations.</summary>
    /// <param name="tolerance">Differences up to this do not matter.</param>
    /// <param name="ofBase">What is compared with.</param>
    /// <param name="ofDiff">What is judged.</param>
    /// <param name="shareRounds">Whether equal rounds of both met the same machine.</param>
    /// <param name="leastMisrate">The smallest at which it will be judged.</param>
    public static Contrast From(Tolerance tolerance, LaunchTimes ofBase, LaunchTimes ofDiff, bool shareRounds, double leastMisrate)
    {
        bool isKnown = RatioEstimate.IsKnown(ofBase.Times, ofDiff.Times);
        (double[] x, double[] y) = shareRounds ? Met(ofDiff, ofBase) : ([], []);
        // By round where so few rounds can reach the misrate. Otherwise side by side, which is valid too: what the rounds have in common
        // lies in both samples, so that the bounds are too wide, not too narrow.
        if (x.Length > 0 && SignedRankNull.Margin(x.Length, leastMisrate) > 0)
        {
            return Paired(
                tolerance, isKnown, [.. RatioEstimate.Logs(x).Zip(RatioEstimate.Logs(y), (one, other) => one - other)], [.. x.Zip(y, (one, other) => one - other)], byTurns: false);
        }
        (int n, int m) = (ofDiff.Times.Count, ofBase.Times.Count);
        (double[] logsOfDiff, double[] logsOfBase) = (RatioEstimate.Logs(ofDiff.Times), RatioEstimate.Logs(ofBase.Times));
        return new Contrast(
            tolerance, Differences.Unpaired(logsOfDiff, logsOfBase), Differences.Unpaired(ofDiff.Times, ofBase.Times), isKnown,
            ContrastNoise.Unpaired(logsOfDiff, logsOfBase, ofDiff.Times, ofBase.Times),
            misrate => MannWhitneyNull.Margin(n, m, misrate), k => MannWhitneyNull.Tail(n, m, k));
    }

    /// <summary>By the turns that both took in rounds that they share.</summary>
    /// <returns>Null if they share no turns, or too few rounds of them for the misrate.</returns>
    public static Contrast? From(Tolerance tolerance, IReadOnlyList<TurnRound> ofBase, IReadOnlyList<TurnRound> ofDiff, double leastMisrate)
    {
        IReadOnlyList<(int Round, double LogRatio, double Nanoseconds)> rounds = TurnDifference.Between(ofDiff, ofBase);
        // Each bound may have the whole of it.
        if (rounds.Count == 0 || SignedRankNull.Margin(rounds.Count, 2 * leastMisrate) == 0)
            return null;
        bool isKnown = RatioEstimate.IsKnown([.. ofBase.Select(each => each.First[0])], [.. ofDiff.Select(each => each.First[0])]);
        return Paired(tolerance, isKnown, [.. rounds.Select(round => round.LogRatio)], [.. rounds.Select(round => round.Nanoseconds)], byTurns: true);
    }

    /// <summary>Whether there are values enough for bounds that miss the truth at most that often.</summary>
    public bool HasBounds(double misrate) => Margin(misrate) > 0;

    /// <summary>What the times say if the verdict may be wrong that often.</summary>
    /// <param name="misrate">Above 0, below 1.</param>
    public TimesVerdict At(double misrate)
    {
        long k = Margin(misrate);
        Estimate logs = Bounds(_logs, k);
        Estimate shift = Bounds(_nanoseconds, k);
        Estimate ratio = _isRatioKnown ? RatioEstimate.FromLogarithms(logs) : Estimate.UnknownRatio;
        return new TimesVerdict(VerdictRule.Judge(logs, shift, _tolerance), ratio, shift, IsPaired, ByTurns);
    }

    /// <summary>The least misrate at which there is a verdict; infinite if there is none at any.</summary>
    public double SettledFrom()
    {
        long most = (_logs.Count + 1) / 2;
        (double log, double ns) = (_tolerance.Log, _tolerance.Nanoseconds);
        long slower = Math.Max(UpTo(_logs, log), UpTo(_nanoseconds, ns));
        long faster = Math.Max(AtLeast(_logs, -log), AtLeast(_nanoseconds, -ns));
        long same = Math.Min(Math.Max(Below(_logs, -log), Above(_logs, log)), Math.Max(Below(_nanoseconds, -ns), Above(_nanoseconds, ns)));
        long k = Math.Min(same, Math.Min(slower, faster)) + 1;
        if (k > most)
            return double.PositiveInfinity;
        long narrow = Math.Max(k, FirstNarrow(k, most));
        return narrow > most ? 2 * _tail(k) : Math.Min(2 * _tail(k), _tail(narrow));
    }

    private static long UpTo(Differences differences, double limit) => differences.CountUpTo(limit, orEqual: true);

    private static long Below(Differences differences, double limit) => differences.CountUpTo(limit, orEqual: false);

    private static long Above(Differences differences, double limit) => differences.Count - UpTo(differences, limit);

    private static long AtLeast(Differences differences, double limit) => differences.Count - Below(differences, limit);

    private static Contrast Paired(Tolerance tolerance, bool isKnown, double[] logs, double[] nanoseconds, bool byTurns) => new(
        tolerance, Differences.Paired(logs), Differences.Paired(nanoseconds), isKnown,
        ContrastNoise.Paired(logs, nanoseconds),
        misrate => SignedRankNull.Margin(logs.Length, misrate), k => SignedRankNull.Tail(logs.Length, k))
    {
        IsPaired = true,
        ByTurns = byTurns,
    };

    // A verdict can be wrong on one side only where the bounds are narrow beside the tolerance, so that each may use the whole misrate
    // (Schuirmann 1987; Goeman, Solari and Stijnen, Three-sided hypothesis testing, Statistics in Medicine 29, 2010, say when). Otherwise each has half.
    private long Margin(double misrate)
    {
        long most = (_logs.Count + 1) / 2;
        long whole = Math.Min(most, _margin(2 * misrate));
        return whole > 0 && IsNarrow(whole) ? whole : Math.Min(most, _margin(misrate));
    }

    private bool IsNarrow(long k) =>
        Width(_logs, k) <= NarrowInTolerances * _tolerance.Log || Width(_nanoseconds, k) <= NarrowInTolerances * _tolerance.Nanoseconds;

    // The larger k, the narrower the bounds.
    private long FirstNarrow(long from, long most)
    {
        if (!IsNarrow(most))
            return most + 1;
        (long low, long high) = (from, most);
        while (low < high)
        {
            long middle = (low + high) / 2;
            if (IsNarrow(middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private static double Width(Differences differences, long k) => differences.Largest(k) - differences.Smallest(k);

    private static Estimate Bounds(Differences differences, long k) => k == 0
        ? Estimate.Unbounded(differences.Center)
        : new Estimate(differences.Center, differences.Smallest(k), differences.Largest(k));

    private static (double[] X, double[] Y) Met(LaunchTimes x, LaunchTimes y)
    {
        Dictionary<int, double> times = y.Launches!.Zip(y.Times).ToDictionary();
        (double X, double Y)[] met =
        [
            .. x.Launches!.Zip(x.Times).Where(launch => times.ContainsKey(launch.First)).Select(launch => (launch.Second, times[launch.First])),
        ];
        return ([.. met.Select(pair => pair.X)], [.. met.Select(pair => pair.Y)]);
    }
}
