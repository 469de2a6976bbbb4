using System.Globalization;

namespace Comparison.Runs;

/// <summary>Runs of the same benchmarks are several launches of them.</summary>
public static class SeveralLaunches
{
    /// <summary>All of them as one run: each case has the launches of every run that has it, numbered on.</summary>
    /// <param name="runs">At least one, in the order of time.</param>
    public static Run Combine(IReadOnlyList<Run> runs)
    {
        if (runs.Count == 1)
            return runs[0];
        var cases = new Dictionary<CaseId, List<RunCase>>();
        int launches = 0;
        foreach (Run run in runs)
        {
            // Launches of a run have the same numbers in each of its cases.
            int before = launches;
            foreach (RunCase each in run.Cases)
            {
                if (!cases.TryGetValue(each.Id, out List<RunCase>? same))
                    cases.Add(each.Id, same = []);
                same.Add(each with { Observations = [.. each.Observations.Select(one => one with { Launch = Number(one.Launch, before) })], Turns = [] });
                launches = Math.Max(launches, each.Observations.Select(one => Number(one.Launch, before)).DefaultIfEmpty(before).Max());
            }
        }
        return new Run(
            string.Create(CultureInfo.InvariantCulture, $"{runs[0].Name} and {runs.Count - 1} more"),
            runs[0].Fingerprint,
            null,
            [.. cases.Values.Select(Combine)],
            [.. Notes(runs, cases.Values)])
        {
            Started = runs.Min(run => run.Started),
            HasSeveralSessions = runs.Any(run => run.Session is not null),
            Commit = runs.All(run => run.Commit == runs[0].Commit) ? runs[0].Commit : null,
        };
    }

    // A file may number launches as it likes, up to the largest number that there is.
    private static int Number(int launch, int before) => (int)Math.Min(int.MaxValue, (long)launch + before);

    private static RunCase Combine(List<RunCase> same)
    {
        RunCase[] measured = [.. same.Where(each => each.Failure is null)];
        return measured.Length == 0
            ? same[0]
            : new RunCase(same[0].Id, [.. measured.SelectMany(each => each.Observations)], MetricValue.Combine(measured.Select(each => each.Metrics)), null);
    }

    private static IEnumerable<string> Notes(IReadOnlyList<Run> runs, IEnumerable<List<RunCase>> cases)
    {
        foreach (Run run in runs)
        {
            if (!run.Fingerprint.SequenceEqual(runs[0].Fingerprint))
                yield return $"{run.Name} was measured in another environment than {runs[0].Name}";
            foreach (string note in run.Notes)
                yield return $"{run.Name}: {note}";
        }
        foreach (List<RunCase> same in cases)
        {
            int failed = same.Count(each => each.Failure is not null);
            if (failed > 0 && failed < same.Count)
                yield return string.Create(CultureInfo.InvariantCulture, $"{same[0].Id.FullName} failed in {failed} of {same.Count} runs");
        }
    }
}
