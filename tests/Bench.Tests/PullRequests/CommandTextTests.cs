using Bench.PullRequests.Requests;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary>Which lines of a comment are commands?</summary>
public sealed class CommandTextTests
{
    [Theory]
    [InlineData("@bench")]
    [InlineData("@bench\r\n")]
    [InlineData("Please.\n@bench\nThank you.")]
    [InlineData("  @bench  ")]
    [InlineData("# Title\n@bench")]
    [InlineData("> quoted\n\n@bench")]
    [InlineData("- a list\n\n@bench")]
    [InlineData("```\ncode\n```\n@bench")]
    [InlineData("[a]: https://example.com\n\n@bench")]
    public void A_line_that_begins_with_the_word_is_one(string comment) => Assert.Equal([""], CommandText.Find(comment));

    [Theory]
    [InlineData("")]
    [InlineData("Ask @bench for it")]
    [InlineData("@benchmark")]
    [InlineData("@bench-bot -help")]
    [InlineData("@Bench")]
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

    [Fact]
    public void All_are_found_in_order() => Assert.Equal([" -help", " -rounds 3"], CommandText.Find("@bench -help\n> @bench\n\n@bench -rounds 3"));

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
}
