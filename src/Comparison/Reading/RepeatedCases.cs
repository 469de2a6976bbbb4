using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>Cases that a file has more than once, under the same job.</summary>
internal static class RepeatedCases
{
    /// <summary>Gives each an id of its own: with the settings of its job where these tell it apart, else with a number from the second on.</summary>
    public static IReadOnlyList<RunCase> Number(IReadOnlyList<RunCase> cases, List<string> notes)
    {
        var seen = new HashSet<CaseId>();
        var numbered = new List<RunCase>(cases.Count);
        HashSet<CaseId> severalJobs = [.. cases.GroupBy(each => each.Id).Where(same => same.Select(each => each.Job).Distinct().Skip(1).Any()).Select(same => same.Key)];
        foreach (RunCase each in cases)
        {
            CaseId id = severalJobs.Contains(each.Id) ? each.Id with { Variant = each.Job } : each.Id;
            CaseId named = id;
            for (int number = 2; !seen.Add(id); number++)
                id = each.Id with { Variant = FormattableString.Invariant($"{named.Variant} #{number}").TrimStart() };
            if (id != named)
                notes.Add($"{each.Id.FullName} is there more than once with the same job; this one is called '{id.Variant}'");
            numbered.Add(each with { Id = id });
        }
        return numbered;
    }
}
