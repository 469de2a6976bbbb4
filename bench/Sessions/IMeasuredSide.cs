using Bench.Sessions.Turns;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>One side of a measuring: a build whose cases can be launched one at a time, in any order and as often as one likes.</summary>
internal interface IMeasuredSide : IDisposable
{
    /// <summary>What to call it; empty if there is one side only.</summary>
    string Label { get; }

    /// <summary>Sides of the same contest are compared with each other, and follow each other in a round.</summary>
    string Contest { get; }

    /// <summary>What its record says of its source.</summary>
    SourceState Source { get; }

    /// <summary>How its cases are measured, as BenchmarkDotNet prints it.</summary>
    string Job { get; }

    /// <summary>In the order of the catalog.</summary>
    IReadOnlyList<CaseId> Cases { get; }

    /// <summary>Builds what its cases need.</summary>
    /// <exception cref="UserError">It does not build.</exception>
    void Build();

    /// <summary>How to start the process of a case that is to take turns with others.</summary>
    /// <param name="id">One of <see cref="Cases"/>.</param>
    /// <param name="round">From 1.</param>
    /// <exception cref="SideFailure">The side has failed as a whole.</exception>
    ContestantStart GetStart(CaseId id, int round);

    /// <summary>What BenchmarkDotNet makes of a case whose process has taken its turns; in the first two rounds, counts as well.</summary>
    /// <param name="id">One of <see cref="Cases"/>.</param>
    /// <param name="round">From 1.</param>
    /// <param name="run">What came of the process.</param>
    CaseResult Complete(CaseId id, int round, ContestantRun run);

    /// <summary>How many orders and mirrors the case's job asks for; null: as many as fit into a round.</summary>
    /// <param name="id">One of <see cref="Cases"/>.</param>
    int? GetTurnPairs(CaseId id);

    /// <summary>Measures a case in a process of its own.</summary>
    /// <param name="id">One of <see cref="Cases"/>.</param>
    /// <param name="round">From 1. Counts are taken in the first two: they are the same in all or are seen not to be, and counting takes longer than timing.</param>
    CaseResult Measure(CaseId id, int round);
}
