using Bench.Records;
using Comparison.Judges;
using Comparison.Records;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Bench.Sessions.Turns;

/// <summary>Who is settled? After each planned look, contestants whose verdicts are settled take no more turns; a baseline stays as long as anybody needs it.</summary>
/// <param name="plan">After which rounds it is looked.</param>
/// <param name="threshold">Differences up to this do not matter.</param>
/// <param name="misrate">Of all verdicts together.</param>
internal sealed class Settling(LookPlan plan, Threshold threshold, double misrate)
{
    private readonly HashSet<MeasuredCase> _settled = [];

    /// <summary>For a person: how many verdicts are settled.</summary>
    public string Remark { get; private set; } = "";

    /// <summary>Whether all are.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether a contestant is still needed.</summary>
    public bool Needs(MeasuredCase contestant) => !_settled.Contains(contestant);

    /// <summary>Looks after a round, if that is planned. Rounds before that were measured by another process are looked at, too.</summary>
    /// <param name="sides">Their records have all rounds up to this one.</param>
    /// <param name="round">From 0.</param>
    public void LookAfter(IReadOnlyList<(IMeasuredSide Side, RecordFolder Record)> sides, int round)
    {
        if (plan.Rounds.Any(each => each <= round))
            Settle(sides, [.. Compare(sides)]);
    }

    /// <summary>Whether it is to be looked after a round.</summary>
    public bool IsPlanned(int round) => plan.Rounds.Contains(round);

    /// <summary>Time is up: the looks that there were, and the one after this round.</summary>
    public IReadOnlyList<int> EndAfter(int round) => plan.EndedAfter(round).Rounds;

    private IEnumerable<(MeasuredCase Base, MeasuredCase Diff, Verdict Verdict)> Compare(IReadOnlyList<(IMeasuredSide Side, RecordFolder Record)> sides)
    {
        var comparer = new Comparer(threshold, misrate);
        Run[] runs = [.. sides.Select(each => each.Record.Read().ToRun(each.Side.Label))];
        if (runs.Length == 1)
        {
            RunComparison comparison = comparer.CompareVariants(runs[0], Baseline.In(runs[0]));
            foreach (CaseComparison each in comparison.Cases)
                yield return (new(sides[0].Side, each.Base.Id), new(sides[0].Side, each.Diff.Id), each.Verdict);
            yield break;
        }
        for (int diff = 1; diff < runs.Length; diff++)
        {
            foreach (CaseComparison each in comparer.Compare(runs[0], runs[diff]).Cases)
                yield return (new(sides[0].Side, each.Base.Id), new(sides[diff].Side, each.Diff.Id), each.Verdict);
        }
    }

    private void Settle(
        IReadOnlyList<(IMeasuredSide Side, RecordFolder Record)> sides, (MeasuredCase Base, MeasuredCase Diff, Verdict Verdict)[] verdicts)
    {
        HashSet<MeasuredCase> needed = [.. verdicts.Where(each => each.Verdict == Verdict.Inconclusive).SelectMany(each => new[] { each.Base, each.Diff })];
        _settled.Clear();
        _settled.UnionWith(sides.SelectMany(each => each.Side.Cases.Select(id => new MeasuredCase(each.Side, id))).Except(needed));
        int settled = verdicts.Count(each => each.Verdict != Verdict.Inconclusive);
        Remark = $"{settled} of {verdicts.Length} verdicts settled";
        IsOver = needed.Count == 0;
    }
}
