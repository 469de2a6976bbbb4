using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bench.Diagnosers.Allocations;

/// <summary>Profiles as tables for people and for programs.</summary>
internal static class ProfileTable
{
    // A name that begins with = is not to be a formula in anybody's spreadsheet.
    private static readonly CsvConfiguration s_csv = new(CultureInfo.InvariantCulture) { NewLine = "\n", InjectionOptions = InjectionOptions.Escape };

    /// <summary>GitHub markdown: for each profile what was watched, then a row for each site.</summary>
    public static string Markdown(IEnumerable<AllocationProfile> profiles)
    {
        var page = new StringBuilder("# Allocations\n");
        foreach (AllocationProfile profile in profiles)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownText.Cell(profile.Name)}\n\n{Summary(profile)}\n\n");
            page.Append(MarkdownTable.Head(("type", false), ("allocated by", false), ("bytes/op", true), ("objects/op", true), ("samples", true)));
            foreach (AllocationSite site in profile.Sites)
            {
                page.Append(MarkdownTable.Row(
                    MarkdownText.Cell(site.Type), MarkdownText.Cell(site.Method), site.Bytes.ToString("0.0", CultureInfo.InvariantCulture),
                    site.Objects.ToString("0.000", CultureInfo.InvariantCulture), site.Samples.ToString(CultureInfo.InvariantCulture)));
            }
        }
        return page.ToString();
    }

    /// <summary>One line for each site.</summary>
    public static void WriteCsv(IEnumerable<AllocationProfile> profiles, TextWriter output)
    {
        using var csv = new CsvWriter(output, s_csv, leaveOpen: true);
        foreach (string column in (string[])["case", "source", "operations", "type", "method", "bytes_per_operation", "objects_per_operation", "samples"])
            csv.WriteField(column);
        csv.NextRecord();
        foreach (AllocationProfile profile in profiles)
        {
            foreach (AllocationSite site in profile.Sites)
            {
                csv.WriteField(profile.Name);
                csv.WriteField(profile.Source);
                csv.WriteField(profile.Operations);
                csv.WriteField(site.Type);
                csv.WriteField(site.Method);
                csv.WriteField(site.Bytes);
                csv.WriteField(site.Objects);
                csv.WriteField(site.Samples);
                csv.NextRecord();
            }
        }
    }

    /// <summary>What was watched and how, in one line.</summary>
    public static string Summary(AllocationProfile profile)
    {
        string counted = profile.CountedBytesPerOperation is { } bytes
            ? string.Create(CultureInfo.InvariantCulture, $"; the garbage collector counted {bytes:0.0}, a difference of {(profile.Bytes - bytes) / bytes * 100:+0.0;-0.0;0.0} percent")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{profile.Bytes:0.0} bytes an operation in {profile.Samples} samples ({profile.Source}, AllocationTick: one each 100 KB or so, with the amount " +
            $"since the last) over {profile.Operations} operations{counted}.");
    }
}
