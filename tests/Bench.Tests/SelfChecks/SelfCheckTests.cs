using Bench.Verbs.SelfChecks;
using Xunit;

namespace Bench.Tests.SelfChecks;

[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class SelfCheckTests
{
    // The whole takes a minute and a half; these say whether the rest is stale.
    private const int Sample = 7;

    private static readonly string s_page = Path.Combine(Repository.Root, "docs", "SELF-CHECK.md");

    [Fact]
    public void The_page_is_what_the_program_prints_and_every_promise_is_kept()
    {
        if (SplicedTable.Updates)
        {
            using var written = new StringWriter { NewLine = "\n" };
            SelfCheckPage.Write(SelfCheckPage.Tables, written);
            File.WriteAllText(s_page, written.ToString());
        }
        string page = File.ReadAllText(s_page).ReplaceLineEndings("\n");
        string rest = After(page, SelfCheckPage.Introduction + "\n\n");
        List<(SelfCheckTable Table, int Row, string Line)> rows = [];
        foreach (SelfCheckTable table in SelfCheckPage.Tables)
        {
            rest = After(rest, table.Head);
            string[] lines = rest.Split('\n')[..table.Rows];
            rows.AddRange(lines.Select((line, row) => (table, row, line)));
            rest = After(rest, string.Join('\n', lines) + "\n\n");
        }
        Assert.Equal(SelfCheckPage.Conclusion(failed: 0) + "\n", rest);
        Assert.All(
            rows.Where((_, index) => index % Sample == 0).AsParallel().Select(each => (each.Line, Now: each.Table.Run(each.Row))).AsEnumerable(),
            each =>
            {
                Assert.Equal(each.Line, each.Now.Line);
                Assert.True(each.Now.Holds, each.Line);
            });
    }

    private static string After(string text, string start)
    {
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        return text[start.Length..];
    }
}
