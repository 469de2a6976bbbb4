using Bench.PullRequests;
using Bench.PullRequests.Comments;
using Xunit;

namespace Bench.Tests.Docs;

/// <summary>Does docs/PULL-REQUESTS.md show the options that there are, and an answer that was given?</summary>
public sealed class PullRequestPageTests
{
    private const string Page = "docs/PULL-REQUESTS.md";

    [Fact]
    public void The_options_are_those_of_the_help()
    {
        string help = Reply.Help();
        SplicedTable.Check(Page, "options", help[help.IndexOf("| option |", StringComparison.Ordinal)..].Replace(Reply.Marker + "\n", "", StringComparison.Ordinal).Trim() + "\n");
    }

    [Fact]
    public void The_answer_is_the_rehearsal_s()
    {
        string answer = File.ReadAllText(Path.Combine(Repository.Root, "docs", "pull-request-answer.md")).ReplaceLineEndings("\n");
        Assert.EndsWith(CommentPage.Marker + "\n", answer, StringComparison.Ordinal);
        // Headings of the answer are one level lower on the page.
        SplicedTable.Check(Page, "rehearsal", answer.Replace("\n### ", "\n#### ", StringComparison.Ordinal).Replace(CommentPage.Marker + "\n", "", StringComparison.Ordinal));
    }
}
