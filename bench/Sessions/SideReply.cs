using Bench.Sessions.Turns;

namespace Bench.Sessions;

/// <summary>One line from a side's process.</summary>
internal sealed record SideReply
{
    /// <summary>What the user has to be told; null if there is nothing.</summary>
    public string? Error { get; init; }

    /// <summary>In the first reply.</summary>
    public SideHello? Hello { get; init; }

    /// <summary>In the reply to a case.</summary>
    public CaseResult? Result { get; init; }

    /// <summary>In the reply to the question for it.</summary>
    public ContestantStart? Start { get; init; }

    /// <summary>Beside <see cref="Start"/>: how many orders and mirrors the case's job asks for.</summary>
    public int? Pairs { get; init; }
}
