using Bench.Verbs.SelfChecks.Files;
using Bench.Verbs.SelfChecks.Peers;

namespace Bench.Verbs.SelfChecks;

/// <summary>Do the verdicts hold? docs/SELF-CHECK.md is what this writes.</summary>
public static class SelfCheckPage
{
    /// <summary>In display order.</summary>
    public static IReadOnlyList<SelfCheckTable> Tables { get; } =
        [PeerTable.Create(), FileTable.Create(), PowerTable.Create(), FenceTable.Create(), LookTable.Create()];

    /// <summary>All that stands above the tables.</summary>
    public static string Introduction { get; } = """
        # Self-check

        Do the verdicts of `bench compare` hold? `bench selfcheck` judges simulated data of which the truth is known, and prints this page; `bench selfcheck TABLE`
        prints one table. The words are those of [METHODOLOGY.md](METHODOLOGY.md). A star stands where something that the verdicts assume is not so: nothing
        is promised there, and the row says what that costs.
        """.ReplaceLineEndings("\n");

    /// <summary>The last line.</summary>
    /// <param name="failed">How many rows break a promise.</param>
    public static string Conclusion(int failed) => failed == 0
        ? "Everywhere but where a star stands the verdicts are wrong at most as often as they say."
        : $"{Figures.Count(failed, "row")} without a star {(failed == 1 ? "breaks" : "break")} a promise.";

    /// <param name="tables">Some of <see cref="Tables"/>.</param>
    /// <param name="output">Gets each row as soon as it is there.</param>
    /// <returns>Whether every promise is kept.</returns>
    public static bool Write(IReadOnlyList<SelfCheckTable> tables, TextWriter output)
    {
        if (tables.Count == Tables.Count)
            output.Write($"{Introduction}\n\n");
        int failed = 0;
        foreach (SelfCheckTable table in tables)
        {
            output.Write(table.Head);
            ParallelQuery<SelfCheckRow> rows = ParallelEnumerable.Range(0, table.Rows).AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(table.Run);
            foreach (SelfCheckRow row in rows)
            {
                output.Write($"{row.Line}\n");
                failed += row.Holds ? 0 : 1;
            }
            output.Write('\n');
        }
        output.Write($"{Conclusion(failed)}\n");
        return failed == 0;
    }
}
