using Bench.Verbs.SelfChecks;
using Xunit;

namespace Bench.Tests.SelfChecks;

public sealed class SelfCheckTests
{
    [Fact]
    public void The_page_says_what_the_program_says()
    {
        if (SplicedTable.Updates)
        {
            IEnumerable<string> lines = Enumerable.Range(0, SelfCheck.Count).AsParallel().AsOrdered().Select(SelfCheck.Run).Select(row => row.Line);
            SplicedTable.Check("docs/SELF-CHECK.md", "selfcheck", SelfCheck.Head + string.Join('\n', lines) + "\n");
        }
        string page = SplicedTable.Read("docs/SELF-CHECK.md", "selfcheck");
        Assert.StartsWith(SelfCheck.Head.ReplaceLineEndings("\n"), page, StringComparison.Ordinal);
        string[] rows = page[SelfCheck.Head.ReplaceLineEndings("\n").Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(SelfCheck.Count, rows.Length);
        // The whole takes a minute; these say whether the rest is stale.
        Assert.All(SelfCheck.WithCount(15), row => Assert.Equal(SelfCheck.Run(row).Line, rows[row]));
    }

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void No_verdict_is_wrong_more_often_than_it_says() =>
        Assert.All(SelfCheck.WithCount(10), row => Assert.True(SelfCheck.Run(row).Holds));
}
