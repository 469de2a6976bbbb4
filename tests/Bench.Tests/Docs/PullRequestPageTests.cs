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

    /// <summary>What <c>tests/rehearse-pull-request.sh</c> has written.</summary>
    public static TheoryData<string> Answers =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "pull-request-answers"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Answers))]
    public void The_answers_are_the_rehearsal_s(string part)
    {
        string answer = File.ReadAllText(Path.Combine(Repository.Root, "docs", "pull-request-answers", part + ".md")).ReplaceLineEndings("\n");
        Assert.EndsWith(CommentPage.Marker + "\n", answer, StringComparison.Ordinal);
        // Headings of the answer are one level lower on the page.
        SplicedTable.Check(Page, $"rehearsal {part}", answer.Replace("\n### ", "\n#### ", StringComparison.Ordinal).Replace(CommentPage.Marker + "\n", "", StringComparison.Ordinal));
    }
}
