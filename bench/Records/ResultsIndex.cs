using System.Globalization;
using System.Text;
using Bench.Shell;
using Comparison.Noise;
using Comparison.Records;

namespace Bench.Records;

/// <summary>results/README.md: which records are there? Made from the folders.</summary>
internal static class ResultsIndex
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "README.md";

    /// <summary>The page for a results folder.</summary>
    public static string Format(string results)
    {
        var page = new StringBuilder("""
            # Results

            Dated folders, never overwritten; each has a page of its own that begins with the command that made it. This list is made from them by
            `bench measure` and `bench noise`. What the files hold: docs/FORMAT.md.


            """.ReplaceLineEndings("\n"));
        page.Append(MarkdownTable.Head(("record", false), ("what", false), ("where", false), ("rounds", true), ("cases", true), ("commit", false)));
        foreach (string folder in Directory.EnumerateDirectories(results).Order(StringComparer.Ordinal))
        {
            string? run = File.Exists(Path.Combine(folder, RecordFormat.HeaderFile)) ? folder
                : File.Exists(Path.Combine(folder, NoiseFence.FileName)) ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).FirstOrDefault()
                : null;
            if (run is not null)
                page.Append(Row(folder, run));
        }
        page.Append("\n[reference](reference/README.md): figures that others published, as data with their sources.\n");
        return page.ToString();
    }

    /// <summary>Writes the page anew if a record is a direct part of this repository's results.</summary>
    public static void UpdateFor(string record)
    {
        string results = Path.Combine(SolutionFolder.Find(), "results");
        if (Path.GetDirectoryName(Path.GetFullPath(record)) == results)
            AtomicFile.WriteForPeople(Path.Combine(results, FileName), Encoding.UTF8.GetBytes(Format(results)));
    }

    // A damaged record must not make a measurement fail that has just ended well.
    private static string Row(string folder, string run)
    {
        string name = Path.GetFileName(folder);
        try
        {
            return Row(name, RecordFolder.Read(run).Header, isNoise: run != folder);
        }
        catch (UserError)
        {
            return MarkdownTable.Row(name, "cannot be read", "", "", "", "");
        }
    }

    private static string Row(string name, RunHeader header, bool isNoise)
    {
        string what = isNoise ? "noise: A against A" : header.Label;
        string system = header.Machine.Wine is { } wine ? $", {wine}" : "";
        return MarkdownTable.Row(
            $"[{name}]({name}/README.md)", what,
            string.Create(CultureInfo.InvariantCulture, $"{header.Machine.Processor}, {header.Machine.Cores} cores, {header.Machine.OperatingSystem}{system}"),
            header.Rounds.Count.ToString(CultureInfo.InvariantCulture), header.Cases.Count.ToString(CultureInfo.InvariantCulture),
            $"{header.Source.ShortCommit()}{(header.Source.Clean ? "" : " and changes")}");
    }
}
