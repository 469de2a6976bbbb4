namespace Bench.Sessions.Turns;

/// <summary>The kinds of <see cref="ContestantSignal"/>.</summary>
internal enum ContestantSignalKind
{
    /// <summary>A line that is BenchmarkDotNet's, or anybody's.</summary>
    Wrote,

    /// <summary>It waits for turns.</summary>
    Prepared,

    /// <summary>It knows how long its blocks are.</summary>
    Planned,

    /// <summary>It gave the turn back.</summary>
    TookTurn,

    /// <summary>There will be no more lines.</summary>
    Ended,
}
