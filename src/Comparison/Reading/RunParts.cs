using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>Several reports of one run, such as the files of BenchmarkDotNet's results folder.</summary>
public static class RunParts
{
    /// <summary>All cases of all parts, each id once: what occurs again is numbered, and a note says so.</summary>
    /// <param name="name">What to call the whole.</param>
    /// <param name="parts">At least one.</param>
    public static Run Merge(string name, IReadOnlyList<Run> parts)
    {
        var seen = new Dictionary<CaseId, int>();
        var cases = new List<RunCase>();
        foreach (RunCase each in parts.SelectMany(part => part.Cases))
        {
            int times = seen[each.Id] = seen.GetValueOrDefault(each.Id) + 1;
            cases.Add(times == 1 ? each : each with { Id = each.Id with { Variant = $"{each.Id.Variant} #{times}".TrimStart() } });
        }
        List<string> notes = [.. parts.SelectMany(part => part.Notes)];
        foreach ((CaseId id, int times) in seen.Where(each => each.Value > 1))
            notes.Add($"{id.FullName}{(id.Variant.Length > 0 ? $" of {id.Variant}" : "")} occurs {times} times; the later ones are numbered");
        if (parts.Select(part => part.Fingerprint).Any(facts => !facts.SequenceEqual(parts[0].Fingerprint)))
            notes.Add("its files were measured in different environments; the first one's is shown");
        return new Run(name, parts[0].Fingerprint, parts[0].Session, cases, notes);
    }
}
