using System.CommandLine;

namespace Bench.Verbs;

/// <summary>The verb <c>pr</c>: from the text of a comment on a pull request to the text of the answer.</summary>
internal static class PullRequestCommand
{
    public static Command Create() => new("pr", "Reads a command in a comment on a pull request, measures what it asks for, writes the answer.")
    {
        PlanCommand.Create(),
        RunCommand.Create(),
        CommentCommand.Create(),
    };
}
