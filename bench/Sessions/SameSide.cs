using Bench.Sessions.Turns;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>Another side once more, under another label: A against A. It is built and disposed of with the other one.</summary>
internal sealed class SameSide(string label, IMeasuredSide other) : IMeasuredSide
{
    public string Label => label;

    public string Contest => other.Contest;

    public SourceState Source => other.Source;

    public string Job => other.Job;

    public IReadOnlyList<CaseId> Cases => other.Cases;

    public void Build() { }

    public ContestantStart GetStart(CaseId id, int round) => other.GetStart(id, round);

    public CaseResult Complete(CaseId id, int round, ContestantRun run) => other.Complete(id, round, run);

    public int? GetTurnPairs(CaseId id) => other.GetTurnPairs(id);

    public CaseResult Measure(CaseId id, int round) => other.Measure(id, round);

    public void Dispose() { }
}
