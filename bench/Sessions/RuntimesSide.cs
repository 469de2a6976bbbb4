using Bench.Jobs.Runtimes;
using Bench.Sessions.Turns;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>The cases of several runtimes as one side: a contestant is a strategy on a runtime.</summary>
internal sealed class RuntimesSide : IMeasuredSide
{
    private readonly IReadOnlyList<IMeasuredSide> _sides;
    private readonly Dictionary<CaseId, (IMeasuredSide Side, CaseId Id)> _cases;

    /// <param name="job">How the cases are measured, runtimes aside.</param>
    /// <param name="sides">One for each runtime; the first one's are what the others are compared with.</param>
    public RuntimesSide(string job, IReadOnlyList<(RuntimeLabel Runtime, IMeasuredSide Side)> sides)
    {
        _sides = [.. sides.Select(each => each.Side)];
        Job = job;
        // Those of a strategy beside each other, as tables show them.
        _cases = sides.SelectMany(each => each.Side.Cases.Select(id => (each.Runtime, each.Side, Id: id)))
            .GroupBy(each => (each.Id.Workload, each.Id.Arguments)).SelectMany(workload => workload.GroupBy(each => each.Id.Variant)).SelectMany(each => each)
            .ToDictionary(each => each.Id with { Variant = each.Runtime.Contestant(each.Id.Variant) }, each => (each.Side, each.Id));
    }

    public string Label => "";

    public string Contest => "";

    public SourceState Source => _sides[0].Source;

    public string Job { get; }

    public IReadOnlyList<CaseId> Cases => [.. _cases.Keys];

    public void Build()
    {
        foreach (IMeasuredSide side in _sides)
            side.Build();
    }

    public ContestantStart GetStart(CaseId id, int round) => _cases[id].Side.GetStart(_cases[id].Id, round);

    public int? GetTurnPairs(CaseId id) => _cases[id].Side.GetTurnPairs(_cases[id].Id);

    public CaseResult Complete(CaseId id, int round, ContestantRun run) => _cases[id].Side.Complete(_cases[id].Id, round, run);

    public CaseResult Measure(CaseId id, int round) => _cases[id].Side.Measure(_cases[id].Id, round);

    public void Dispose()
    {
        foreach (IMeasuredSide side in _sides)
            side.Dispose();
    }
}
