using Bench.Sessions;
using Bench.Sessions.Turns;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Tests.Sessions;

/// <summary>A side that has cases, and says which of them was measured.</summary>
internal sealed class FakeSide(IReadOnlyList<CaseId> cases, SourceState source) : IMeasuredSide
{
    /// <summary>Why a case fails; null if it does not.</summary>
    public Func<CaseId, string?> Failure { get; init; } = _ => null;

    /// <summary>What <see cref="Measure"/> was asked for.</summary>
    public List<CaseId> Measured { get; } = [];

    public string Label => "";

    public string Contest => "";

    public SourceState Source => source;

    public string Job => "job";

    public IReadOnlyList<CaseId> Cases => cases;

    public void Build()
    {
    }

    public ContestantStart GetStart(CaseId id, int round) => throw new NotSupportedException();

    public int? GetTurnPairs(CaseId id) => throw new NotSupportedException();

    public CaseResult Complete(CaseId id, int round, ContestantRun run) => throw new NotSupportedException();

    public CaseResult Measure(CaseId id, int round)
    {
        Measured.Add(id);
        return new CaseResult(Failure(id) is null ? [new Iteration("WorkloadActual", 1, 1, round)] : [], [], Failure(id), null, null, round);
    }

    public void Dispose()
    {
    }
}
