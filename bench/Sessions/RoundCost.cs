namespace Bench.Sessions;

/// <summary>How long will some rounds take? A guess before anything is measured, for whoever has little time.</summary>
internal static class RoundCost
{
    // On two cores that nobody else needs: a build; a process until it is prepared and after its last turn; a group's turns, which take as long as
    // preparing its processes does, or more; a launch that counts.
    private const double BuildSeconds = 15;
    private const double ProcessSeconds = 0.25;
    private const double TurnsSeconds = 1.1;
    private const double CountingSeconds = 1.2;

    /// <param name="groups">Of a round.</param>
    /// <param name="rounds">How many.</param>
    public static TimeSpan Estimate(IReadOnlyList<RoundGroup> groups, int rounds)
    {
        int contestants = groups.Sum(group => group.Contestants.Count);
        double round = groups.Select(group => group.Contestants.Count * ProcessSeconds).Sum(processes => processes + Math.Max(TurnsSeconds, processes));
        return TimeSpan.FromSeconds(BuildSeconds + (contestants * CountingSeconds) + (rounds * round));
    }
}
