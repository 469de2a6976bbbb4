using System.CommandLine;
using Bench.PullRequests.Plans;
using Bench.PullRequests.Requests;
using Bench.Shell;

namespace Bench.Verbs;

/// <summary>The verb <c>pr plan</c>: reads a comment, prints what is to be done about it.</summary>
internal static class PlanCommand
{
    private static readonly Option<string> s_base = new("--base")
    {
        Description = $"What {CommitNames.Base} means in the command.",
        HelpName = "COMMIT",
        DefaultValueFactory = _ => "HEAD~1",
    };

    private static readonly Option<string> s_head = new("--head")
    {
        Description = $"What {CommitNames.Head} means in the command.",
        HelpName = "COMMIT",
        DefaultValueFactory = _ => "HEAD",
    };

    private static readonly Option<string> s_authorType = new("--author-type")
    {
        Description = "GitHub's type of the comment's author.",
        HelpName = "TYPE",
        DefaultValueFactory = _ => "User",
    };

    private static readonly Option<string> s_moved = new("--moved")
    {
        Description = $"What the pull request's last commit is by now, if that is no longer {CommitNames.Head}: a hash. 'no' if it is, 'unknown' if nobody knows.",
        HelpName = "HASH",
        DefaultValueFactory = _ => "no",
    };

    public static Command Create()
    {
        var command = new Command(
            "plan", $"Reads a comment from {PlanInput.CommentVariable} or, if that is not set, from standard input; prints the plan as one line of JSON.")
        {
            s_base, s_head, s_authorType, s_moved,
        };
        command.SetAction(parsed =>
        {
            var commits = new PullRequestCommits(SolutionFolder.Find(), parsed.GetRequiredValue(s_base), parsed.GetRequiredValue(s_head));
            var head = HeadState.Parse(parsed.GetRequiredValue(s_moved));
            Console.WriteLine(new Planner(commits.Resolve, MeasureCommand.Read, head).Decide(PlanInput.ReadComment(Console.OpenStandardInput()), parsed.GetRequiredValue(s_authorType)).ToJson());
            return ExitCode.Done;
        });
        return command;
    }
}
