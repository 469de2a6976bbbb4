using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Judges;

/// <summary>Which cases are compared with which, and what is left over.</summary>
/// <param name="Pairs">Both have samples.</param>
/// <param name="Leftovers">All the others.</param>
internal sealed record CasePairing(IReadOnlyList<CasePair> Pairs, IReadOnlyList<Leftover> Leftovers)
{
    /// <summary>Each case with itself: by its id, or by its full name where each side has one case of that name left.</summary>
    public static CasePairing Between(Run baseRun, Run diffRun)
    {
        bool shareRounds = baseRun.Session is not null && baseRun.Session == diffRun.Session;
        Dictionary<CaseId, RunCase> ofBase = baseRun.Cases.ToDictionary(each => each.Id);
        HashSet<CaseId> inBoth = [.. diffRun.Cases.Select(each => each.Id).Where(ofBase.ContainsKey)];
        ILookup<string, RunCase> restOfBase = baseRun.Cases.Where(each => !inBoth.Contains(each.Id)).ToLookup(each => each.Id.FullName);
        ILookup<string, RunCase> restOfDiff = diffRun.Cases.Where(each => !inBoth.Contains(each.Id)).ToLookup(each => each.Id.FullName);
        var building = new Building();
        var taken = new HashSet<CaseId>();
        foreach (RunCase diff in diffRun.Cases)
        {
            string name = diff.Id.FullName;
            RunCase? other = ofBase.GetValueOrDefault(diff.Id);
            // Jobs of one name have longer ones where a run has several: the settings say which is which.
            if (other is null && diff.Job.Length > 0 && restOfBase[name].Where(each => each.Job == diff.Job && !taken.Contains(each.Id)).ToArray() is [var sameJob])
                other = sameJob;
            // BenchmarkDotNet's names of jobs change with their settings, and often without a reason.
            if (other is null && restOfBase[name].Take(2).Count() == 1 && restOfDiff[name].Take(2).Count() == 1
                && !taken.Contains(restOfBase[name].Single().Id) && MayBeOne(baseRun, restOfBase[name].Single(), diffRun, diff))
            {
                other = restOfBase[name].Single();
            }
            if (other is not null)
                taken.Add(other.Id);
            building.Add(other, diff, shareRounds, jobsDiffer: other?.Id != diff.Id && (other?.Job != diff.Job || diff.Job.Length == 0));
        }
        foreach (RunCase left in baseRun.Cases.Where(each => !taken.Contains(each.Id)))
            building.Add(left, null, shareRounds);
        return building.Done();
    }

    // The variants of a record are strategies, and so are jobs that differ in what the process is told: two of them are never one case.
    private static bool MayBeOne(Run baseRun, RunCase ofBase, Run diffRun, RunCase ofDiff) =>
        baseRun.Session is null && diffRun.Session is null && Environment(ofBase.Job) == Environment(ofDiff.Job);

    private static string Environment(string job)
    {
        int start = job.IndexOf("EnvironmentVariables=", StringComparison.Ordinal);
        return start < 0 ? "" : job[start..].Split(", ")[0];
    }

    /// <summary>Every variant with the baseline's case of the same full name.</summary>
    public static CasePairing AcrossVariants(Run run, string baseline)
    {
        Dictionary<string, RunCase> bases = run.Cases.Where(each => each.Id.Variant == baseline).ToDictionary(each => each.Id.FullName);
        var building = new Building();
        var taken = new HashSet<CaseId>();
        foreach (RunCase diff in run.Cases.Where(each => each.Id.Variant != baseline))
        {
            RunCase? other = bases.GetValueOrDefault(diff.Id.FullName);
            if (other is not null)
                taken.Add(other.Id);
            building.Add(other, diff, run.Session is not null);
        }
        foreach (RunCase left in bases.Values.Where(each => !taken.Contains(each.Id)))
            building.Add(left, null, false);
        return building.Done();
    }

    private sealed class Building
    {
        private readonly List<CasePair> _pairs = [];
        private readonly List<Leftover> _leftovers = [];

        public void Add(RunCase? ofBase, RunCase? ofDiff, bool shareRounds, bool jobsDiffer = false)
        {
            switch (ofBase, ofDiff)
            {
                case (null, { } diff):
                    Leave(diff, LeftoverKind.DiffOnly, diff.Failure is null ? "the base does not have it" : $"the base does not have it, and here it failed: {diff.Failure}");
                    break;
                case ({ } left, null):
                    Leave(left, LeftoverKind.BaseOnly, left.Failure is null ? "only the base has it" : $"only the base has it, and there it failed: {left.Failure}");
                    break;
                case ({ Failure: { } reason }, { Failure: not null } diff):
                    Leave(diff, LeftoverKind.FailedInBoth, reason);
                    break;
                case ({ Failure: { } reason }, { } diff):
                    Leave(diff, LeftoverKind.FailedInBase, reason);
                    break;
                case (_, { Failure: { } reason } diff):
                    Leave(diff, LeftoverKind.FailedInDiff, reason);
                    break;
                case ({ } pairBase, { } diff):
                    _pairs.Add(new CasePair(pairBase, diff, shareRounds, jobsDiffer));
                    break;
            }
        }

        public CasePairing Done() => new(_pairs, _leftovers);

        private void Leave(RunCase left, LeftoverKind kind, string reason) => _leftovers.Add(new Leftover(left.Id, kind, reason));
    }
}
