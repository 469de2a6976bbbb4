namespace Bench.PullRequests;

/// <summary>How much may one comment ask for? Hosted machines end a job after six hours, and others wait in the queue.</summary>
internal static class Limits
{
    /// <summary>Cases of all strategies of one commit: the whole catalog has fewer.</summary>
    public const int MaxCases = 800;

    /// <summary>Launches of each case.</summary>
    public const int MaxRounds = 40;

    /// <summary>What a target may probably take; the workflow's timeout is a third longer.</summary>
    public const int MaxMinutes = 180;
}
