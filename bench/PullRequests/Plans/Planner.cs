using Bench.PullRequests.Requests;
using Bench.Sessions;

namespace Bench.PullRequests.Plans;

/// <summary>What is to be done about a comment?</summary>
/// <param name="resolve">Full hashes of commits by the names that <see cref="CommitNames"/> allows, or a <see cref="BadCommandException"/>.</param>
/// <param name="read">What arguments of <c>bench measure</c> ask for, or a <see cref="UserError"/>.</param>
/// <param name="head">What is known of <see cref="CommitNames.Head"/>; null: that it is still there.</param>
internal sealed class Planner(
    Func<IReadOnlyList<string>, IReadOnlyList<string>> resolve, Func<IReadOnlyList<string>, MeasuringPlan> read, HeadState? head = null)
{
    /// <summary>GitHub's own limit; what is longer is not from there.</summary>
    public const int MaxCommentLength = GitHubComment.MaxLength;

    /// <param name="comment">As its author typed it: anything.</param>
    /// <param name="authorType">GitHub's: <c>User</c>, <c>Bot</c>, ...</param>
    public Plan Decide(string comment, string authorType = "User")
    {
        if (authorType != "User")
            return None($"the author is of type {PlainText.Clean(authorType)}: only people are answered");
        if (comment.Contains(Reply.MarkerStart, StringComparison.Ordinal))
            return None("it is a comment of this program's, or quotes one");

        bool isTooLong = comment.Length > MaxCommentLength;
        IReadOnlyList<FoundCommand> found = CommandText.Find(isTooLong ? comment[..MaxCommentLength] : comment);
        if (found.Count == 0)
            return None($"no line outside quotes and code begins with {CommandText.Word}");
        try
        {
            if (isTooLong)
                throw new BadCommandException("The comment is longer than one on GitHub can be.");
            BenchCommand command = CommandParser.Parse(found[0].Text);
            return command.WantsHelp ? new Plan(PlanKind.Reply) { Reply = Reply.Help() } : Run(command, found);
        }
        catch (BadCommandException e)
        {
            return new Plan(PlanKind.Reply) { Reply = Reply.To(found[0].Text, e.Message) };
        }
    }

    private Plan Run(BenchCommand command, IReadOnlyList<FoundCommand> found)
    {
        RefuseCode(found[0].Blocks);
        int cases = CaseCount.Count(command, read) * Math.Max(1, command.Runtimes.Count);
        int rounds = command.Rounds ?? MeasuringPlan.DefaultRounds;
        int minutes = CaseCount.Minutes(cases, command.Commits.Count, rounds);
        if (cases > Limits.MaxCases)
            throw new BadCommandException($"These are {cases} cases, and one command may select {Limits.MaxCases}. Narrow it with `--filter` or `-strategies`.");
        if (minutes > Limits.MaxMinutes)
        {
            throw new BadCommandException(
                $"{cases} cases{(command.Runtimes.Count > 1 ? $" ({command.Runtimes.Count} runtimes)" : "")} of {command.Commits.Count} commits in {rounds} rounds would take about {minutes} minutes, and a target may take {Limits.MaxMinutes}. " +
                "Narrow it with `--filter` or `-strategies`, or ask for fewer `-rounds`.");
        }

        IReadOnlyList<string> commits = resolve(command.Commits);
        return new Plan(PlanKind.Run)
        {
            Matrix = new TargetMatrix([.. command.Targets.Select(target => new PlannedTarget(target.Id, target.Runner, commits, command.Arguments)
            {
                // Under Wine runtimes come from the package source.
                Sdks = command.Runtimes.Count == 0 || !target.IsWindows ? null : RuntimeNames.Sdks(command.Runtimes),
            })]),
            Command = PlainText.Clean(CommandText.Word + found[0].Text, CommandWords.MaxLength),
            Threshold = command.Threshold,
            Cases = cases,
            Minutes = minutes,
            Notes =
            [
                .. found.Count == 1 ? Array.Empty<string>() : [$"The comment has {found.Count} commands; the first one counts."],
                .. found[0].Blocks.Count == 0 ? Array.Empty<string>() : ["The block below the command is not marked as C# and was not read."],
                .. head?.Note is { } note && command.Commits.Any(name => name.StartsWith(CommitNames.Head, StringComparison.Ordinal)) ? [note] : Array.Empty<string>(),
            ],
        };
    }

    private static void RefuseCode(IReadOnlyList<CommentBlock> blocks)
    {
        if (blocks.Any(block => block.IsCSharp))
            throw new BadCommandException("The C# block below it would not be run: only what is in the pull request's commits is measured. Push it as a strategy or a workload, or leave the block out.");
    }

    private static Plan None(string reason) => new(PlanKind.None) { Reason = reason };
}
