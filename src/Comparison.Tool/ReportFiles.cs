namespace Comparison.Tool;

/// <summary>Which files of a folder hold BenchmarkDotNet's results?</summary>
internal static class ReportFiles
{
    private const string Mark = "-report";
    private const int MostNamed = 6;

    // The same run in several flavours: the one that says most.
    private static readonly string[] s_flavours = ["-full", "-full-compressed", "", "-brief", "-brief-compressed"];

    // Where BenchmarkDotNet puts them, seen from the folders that people name.
    private static readonly string[] s_places = ["", "results", Path.Combine("BenchmarkDotNet.Artifacts", "results")];

    /// <summary>Folders of BenchmarkDotNet's results, however deep, in a folder that has none itself: each is a run of its own.</summary>
    public static IReadOnlyList<string> RunsIn(string folder) => Find(folder).Count > 0
        ? []
        : [.. Directory.EnumerateDirectories(folder).Where(each => !RecordFiles.IsRecord(each) && !RecordFiles.IsLink(each)).Order(StringComparer.Ordinal).SelectMany(each => Find(each).Count > 0 ? [each] : RunsIn(each))];

    /// <summary>Paths from the folder, sorted, each run once.</summary>
    /// <exception cref="UserError">There are none.</exception>
    public static IReadOnlyList<string> In(string folder)
    {
        if (Find(folder) is { Count: > 0 } found)
            return found;
        if (RecordFiles.In(folder) is { Count: > 0 } records)
            throw new UserError($"{folder} is no run record, but has some in it. Name one: {string.Join(", ", records.Take(MostNamed))}{(records.Count > MostNamed ? ", ..." : "")}.");
        throw new UserError($"{folder} is no run record (it has no run.json), and has no *{Mark}*.json of BenchmarkDotNet. Add the exporter 'json' and run again.");
    }

    private static IReadOnlyList<string> Find(string folder)
    {
        foreach (string place in s_places.Where(place => Directory.Exists(Path.Combine(folder, place))))
        {
            string[] names = [.. Directory.EnumerateFiles(Path.Combine(folder, place), $"*{Mark}*.json").Select(file => Path.GetFileName(file)!)];
            if (names.Length > 0)
                return [.. names.GroupBy(RunName).Select(run => Path.Combine(place, run.MinBy(Rank)!)).Order(StringComparer.Ordinal)];
        }
        return [];
    }

    // What stands between the mark and the end names a flavour, or else belongs to the name.
    private static string RunName(string file) => Rank(file) < s_flavours.Length ? file[..file.LastIndexOf(Mark, StringComparison.Ordinal)] : file;

    private static int Rank(string file)
    {
        int index = Array.IndexOf(s_flavours, Path.GetFileNameWithoutExtension(file)[(file.LastIndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..]);
        return index < 0 ? s_flavours.Length : index;
    }
}
