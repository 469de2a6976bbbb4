using Bench.PullRequests.Requests;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary>Which lines of a comment are commands?</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class CommandTextTests
{
    [Theory]
    [InlineData("@bench")]
    [InlineData("@bench\r\n")]
    [InlineData("Please.\n@bench\n\nThank you.")]
    [InlineData("@Bench")]
    [InlineData("@BENCH\u00a0")]
    [InlineData("@bench\\\n")]
    [InlineData("  @bench  ")]
    [InlineData("# Title\n@bench")]
    [InlineData("> quoted\n\n@bench")]
    [InlineData("- a list\n\n@bench")]
    [InlineData("```\ncode\n```\n@bench")]
    [InlineData("[a]: https://example.com\n\n@bench")]
    public void A_line_that_begins_with_the_word_is_one(string comment) => Assert.Equal([""], Texts(comment));

    [Theory]
    [InlineData("")]
    [InlineData("Ask @bench for it")]
    [InlineData("@benchmark")]
    [InlineData("@bench-bot -help")]
    [InlineData("@bench/team")]
    [InlineData("@bench_x")]
    public void Another_line_is_none(string comment) => Assert.Empty(CommandText.Find(comment));

    [Theory]
    [InlineData("> @bench")]
    [InlineData("> a\n@bench")] // GitHub shows it as part of the quote.
    [InlineData("> > @bench")]
    [InlineData("```\n@bench\n```")]
    [InlineData("```\n@bench")]
    [InlineData("~~~sh\n@bench\n~~~")]
    [InlineData("    @bench")]
    [InlineData("\t@bench")]
    [InlineData("- @bench")]
    [InlineData("1. a\n\n   @bench")]
    [InlineData("<!--\n@bench\n-->")]
    [InlineData("<details>\n@bench\n</details>")]
    public void Inside_a_quote_a_code_block_a_list_or_HTML_it_is_none(string comment) => Assert.Empty(CommandText.Find(comment));

    [Theory]
    [InlineData("@bench -help\n> @bench\n\n@bench -rounds 3")]
    [InlineData("@bench -help\n@bench -rounds 3")]
    [InlineData("@bench\n-help\n\n@bench\n  -rounds\n\t3\n- @bench")]
    public void All_are_found_in_order(string comment) => Assert.Equal([" -help", " -rounds 3"], Texts(comment));

    [Fact]
    public void A_block_of_code_belongs_to_the_command_above_it()
    {
        IReadOnlyList<FoundCommand> found = CommandText.Find("```\nnone's\n```\n@bench\n```cs\nint x;\n\n\"`\";\n```\nand\n~~~ C# title\ny\n~~~\n@bench -help\n\n    z\n");
        Assert.Equal(
            [new CommentBlock("cs", "int x;\n\n\"`\";\n"), new CommentBlock("C#", "y\n")],
            found[0].Blocks);
        Assert.All(found[0].Blocks, block => Assert.True(block.IsCSharp));
        Assert.Empty(found[1].Blocks);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> - ")]
    [InlineData("@bench ")]
    [InlineData("[")]
    [InlineData("\0")]
    [InlineData("```\n")]
    [InlineData("<a\n")]
    public async Task Sixty_four_kilobytes_of_anything_are_read_in_a_moment(string part)
    {
        string comment = string.Concat(Enumerable.Repeat(part, 65536 / part.Length));
        _ = await Task.Run(() => CommandText.Find(comment)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Texts(string comment) => CommandText.Find(comment).Select(found => found.Text);
}
