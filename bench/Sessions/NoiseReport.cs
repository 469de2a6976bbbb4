using System.Globalization;
using System.Text;
using Bench.Shell;
using Comparison.Noise;
using Comparison.Records;

namespace Bench.Sessions;

/// <summary>What A against A says, for comparisons and for people.</summary>
/// <param name="Fence">For comparisons.</param>
/// <param name="Table">For people: one line a workload, GitHub markdown.</param>
/// <param name="Page">The table with what it means.</param>
internal sealed record NoiseReport(NoiseFence Fence, string Table, string Page)
{
    private const int LeastRounds = 3; // with two, a center is a mean

    /// <param name="records">Both labels pinned; under Wine, then both labels unpinned.</param>
    public static NoiseReport Create(IReadOnlyList<RunRecord> records)
    {
        RunHeader header = records[0].Header;
        IReadOnlyList<NoisePair> pinned = NoisePair.Create(records[0], records[1]);
        IReadOnlyList<NoisePair>? loose = records.Count > 2 ? NoisePair.Create(records[2], records[3]) : null;
        var fence = new NoiseFence(
            NoiseFence.CurrentSchema, header.Machine, header.Command,
            [
                .. pinned.SelectMany(pair => Enumerable
                    .Range(Math.Min(LeastRounds, pair.Rounds.Count), Math.Max(1, pair.Rounds.Count - LeastRounds + 1))
                    .Select(pair.Fence)),
            ])
        {
            ByTurns = records[0].Turns.Count > 0,
        };
        string table = FormatTable(pinned, loose);
        return new NoiseReport(fence, table, FormatPage(header, table, isWine: loose is not null));
    }

    private static string FormatTable(IReadOnlyList<NoisePair> pinned, IReadOnlyList<NoisePair>? loose)
    {
        string[] columns = ["fence", "interleaved", "fence of two sessions", "sequential", "spread"];
        var table = new StringBuilder(MarkdownTable.Head(
        [
            ("workload", false), ("rounds", true), .. columns.Select(name => (name, true)),
            .. loose is null ? [] : columns.Select(name => ($"{name}, unpinned", true)),
        ]));
        foreach (NoisePair pair in pinned)
        {
            IEnumerable<string> unpinned = loose is null ? []
                : loose.FirstOrDefault(other => other.Id == pair.Id) is { } other ? Cells(other) : columns.Select(_ => "");
            table.Append(MarkdownTable.Row([pair.Id.FullName, Inv($"{pair.Rounds.Count}"), .. Cells(pair), .. unpinned]));
        }
        return table.ToString();
    }

    private static string[] Cells(NoisePair pair)
    {
        FenceEntry fence = pair.Fence(pair.Rounds.Count);
        return
        [
            Bounds(fence.Upper), Inv($"{(pair.Interleaved - 1) * 100:+0.00;-0.00;0.00}%"),
            fence.Sequential is { } sequential ? Bounds(sequential) : "", Inv($"{(pair.Sequential - 1) * 100:+0.0;-0.0;0.0}%"), Inv($"{pair.RelativeSpread * 100:0.0}%"),
        ];
    }

    private static string Bounds(double upper) => Inv($"±{(upper - 1) * 100:0.00}%");

    private static string FormatPage(RunHeader header, string table, bool isWine)
    {
        Machine machine = header.Machine;
        var page = new StringBuilder();
        page.Append(Inv($"`./run-bench.sh {ShellWords.Join(header.Command)}`\n\n# Noise: {header.Cases[0].Variant} against itself\n\n"));
        page.Append(Inv($"Measured on {machine.Processor}, {machine.Cores} cores, {machine.OperatingSystem}{(machine.Wine is { } wine ? $", under {wine}" : "")}.\n"));
        page.Append("Two labels for the same thing met in every round. Whatever differs is noise.\n\n");
        page.Append(table);
        page.Append(Inv($"\n*Fence*: {FenceEstimator.Inside * 100:0} of 100 such comparisons report a ratio within it. *Interleaved*: what this one reported. "));
        page.Append("*Fence of two sessions*: the same where all of A is measured before all of B, from stretches of up to a third of this session against those that follow. ");
        page.Append("*Sequential*: what the same launches would have reported if the first half had been A and the second half B. ");
        page.Append("*Spread*: Shamos's, of all launches, relative to their center.\n");
        if (isWine)
            page.Append("*Unpinned*: the benchmark process ran on any CPU, the wineserver on its own as always; both kinds met in the same rounds.\n");
        return page.ToString();
    }

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
