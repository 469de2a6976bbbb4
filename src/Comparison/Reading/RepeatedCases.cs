using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>Cases that a file has more than once, under the same job.</summary>
internal static class RepeatedCases
{
    /// <summary>Numbers them from the second on, so that each id is there once.</summary>
    public static IReadOnlyList<RunCase> Number(IReadOnlyList<RunCase> cases, List<string> notes)
    {
        var seen = new HashSet<CaseId>();
        var numbered = new List<RunCase>(cases.Count);
        foreach (RunCase each in cases)
        {
            CaseId id = each.Id;
            for (int number = 2; !seen.Add(id); number++)
                id = each.Id with { Variant = FormattableString.Invariant($"{each.Id.Variant} #{number}").TrimStart() };
            if (id != each.Id)
                notes.Add($"{each.Id.FullName} is there more than once with the same job; this one is called '{id.Variant}'");
            numbered.Add(each with { Id = id });
        }
        return numbered;
    }
}
