namespace Comparison.Statistics;

/// <summary>
/// Who looks several times and stops at the first verdict has more chances to be wrong. So the misrate is spent over the looks, which are
/// planned before anything is known: Lan and DeMets, Discrete Sequential Boundaries for Clinical Trials, Biometrika 70, 1983. A look gets
/// what their spending function of Pocock's kind has grown by since the last one. The shares add up to no more than the whole, so that the
/// misrate holds whatever the looks have to do with one another (union bound); the sharper bounds of a joint distribution would need one.
/// </summary>
/// <param name="Rounds">After which rounds one looks, ascending.</param>
/// <param name="Most">The rounds at which all is spent; what <paramref name="Rounds"/> ends with, unless time was up before.</param>
internal sealed record LookPlan(IReadOnlyList<int> Rounds, int Most)
{
    /// <summary>Signed ranks of so many rounds reach a misrate of 3e-5.</summary>
    public const int First = 16;

    private const double Growth = 1.5; // bounds become narrower by a fifth from look to look

    /// <summary>After 16 rounds, 24, 36, ... and at the end.</summary>
    /// <param name="most">Rounds at the end.</param>
    public static LookPlan Until(int most)
    {
        List<int> rounds = [];
        for (double round = First; round < most; round *= Growth)
            rounds.Add((int)round);
        return new LookPlan([.. rounds, most], most);
    }

    /// <summary>The looks that can end in a verdict. One whose share is too small for so few rounds spends nothing; its share goes to the next.</summary>
    /// <param name="misrate">To be spent on one case; above 0, below 1.</param>
    public IReadOnlyList<Look> Spend(double misrate)
    {
        List<Look> looks = [];
        double spent = 0;
        foreach (int round in Rounds)
        {
            double share = misrate * (SpentAt(round) - spent);
            if (share <= 0 || SignedRankNull.Margin(round, share) == 0)
                continue;
            looks.Add(new Look(round, share));
            spent = SpentAt(round);
        }
        return looks;
    }

    /// <summary>The same with a last look after a round at which it ended, which nobody chose for what was seen.</summary>
    public LookPlan EndedAfter(int round) => this with { Rounds = [.. Rounds.Where(each => each < round), round] };

    // Lan and DeMets 1983, section 2: alpha * ln(1 + (e - 1) t), t the part of the rounds.
    private double SpentAt(int round) => Math.Log(1 + ((Math.E - 1) * Math.Min(1, round / (double)Most)));
}
