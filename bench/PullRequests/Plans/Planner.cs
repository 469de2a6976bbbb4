using Bench.PullRequests.Requests;
using Bench.Verbs;

namespace Bench.PullRequests.Plans;

/// <summary>What is to be done about a comment?</summary>
/// <param name="resolve">Full hashes of commits by the names that <see cref="CommitNames"/> allows, or a <see cref="BadCommandException"/>.</param>
internal sealed class Planner(Func<IReadOnlyList<string>, IReadOnlyList<string>> resolve)
{
    /// <summary>GitHub's own limit; what is longer is not from there.</summary>
    public const int MaxCommentLength = GitHubComment.MaxLength;

    /// <param name="comment">As its author typed it: anything.</param>
    /// <param name="authorType">GitHub's: <c>User</c>, <c>Bot</c>, ...</param>
    public Plan Of(string comment, string authorType = "User")
    {
        if (authorType != "User")
            return None($"the author is of type {PlainText.Clean(authorType)}: only people are answered");
        if (comment.Contains(Reply.MarkerStart, StringComparison.Ordinal))
            return None("it is a comment of this program's, or quotes one");
        if (comment.Length > MaxCommentLength)
            return None("it is longer than a comment can be");

        IReadOnlyList<string> lines = CommandText.Find(comment);
        if (lines.Count == 0)
            return None($"no line outside quotes and code begins with {CommandText.Word}");
        try
        {
            BenchCommand command = CommandParser.Parse(lines[0]);
            return command.WantsHelp ? new Plan(PlanKind.Reply) { Reply = Reply.Help() } : Run(command, lines);
        }
        catch (BadCommandException e)
        {
            return new Plan(PlanKind.Reply) { Reply = Reply.To(lines[0], e.Message) };
        }
    }

    private Plan Run(BenchCommand command, IReadOnlyList<string> lines)
    {
        int cases = CaseCount.Of(command);
        int rounds = command.Rounds ?? MeasureOptions.DefaultRounds;
        int minutes = CaseCount.Minutes(cases, command.Commits.Count, rounds);
        if (cases > Limits.MaxCases)
            throw new BadCommandException($"These are {cases} cases, and one command may select {Limits.MaxCases}. Narrow it with `--filter` or `-strategies`.");
        if (minutes > Limits.MaxMinutes)
        {
            throw new BadCommandException(
                $"{cases} cases of {command.Commits.Count} commits in {rounds} rounds would take about {minutes} minutes, and a target may take {Limits.MaxMinutes}. " +
                "Narrow it with `--filter` or `-strategies`, or ask for fewer `-rounds`.");
        }

        IReadOnlyList<string> commits = resolve(command.Commits);
        return new Plan(PlanKind.Run)
        {
            Matrix = new TargetMatrix([.. command.Targets.Select(target => new PlannedTarget(target.Id, target.Runner, commits, command.MeasureArguments))]),
            Command = PlainText.Clean(CommandText.Word + lines[0], CommandWords.MaxLength),
            Threshold = command.Threshold,
            Cases = cases,
            Minutes = minutes,
            Notes = lines.Count == 1 ? [] : [$"The comment has {lines.Count} commands; the first one counts."],
        };
    }

    private static Plan None(string reason) => new(PlanKind.None) { Reason = reason };
}
