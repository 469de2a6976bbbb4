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
        var code = CommentCode.From(found[0].Blocks);
        int cases = (code is null ? CaseCount.Count(command, read) : CaseCount.CountWithCode(command, read)) * Math.Max(1, command.Runtimes.Count);
        int rounds = command.Rounds ?? MeasuringPlan.DefaultRounds;
        // Code is measured beside the strategies of one commit.
        int measured = code is null ? command.Commits.Count : 1;
        int minutes = CaseCount.Minutes(cases, measured, rounds);
        if (cases > Limits.MaxCases)
            throw new BadCommandException($"These are {cases} cases, and one command may select {Limits.MaxCases}. Narrow it with `--filter` or `-strategies`.");
        if (minutes > Limits.MaxMinutes)
        {
            throw new BadCommandException(
                $"{cases} cases{(command.Runtimes.Count > 1 ? $" ({command.Runtimes.Count} runtimes)" : "")} of {measured} {(measured == 1 ? "commit" : "commits")} in {rounds} rounds would take about {minutes} minutes, and a target may take {Limits.MaxMinutes}. " +
                "Narrow it with `--filter` or `-strategies`, or ask for fewer `-rounds`.");
        }

        IReadOnlyList<string> commits = [.. resolve(command.Commits).TakeLast(code is null ? command.Commits.Count : 1)];
        return new Plan(PlanKind.Run)
        {
            Matrix = new TargetMatrix([.. command.Targets.Select(target => new PlannedTarget(target.Id, target.Runner, commits, code is null ? command.Arguments : command.ArgumentsBesideCode)
            {
                Strategies = code is null || command.Strategies.Count == 0 ? null : command.Strategies,
                // Under Wine runtimes come from the package source.
                Sdks = command.Runtimes.Count == 0 || !target.IsWindows ? null : RuntimeNames.Sdks(command.Runtimes),
            })]),
            Command = PlainText.Clean(CommandText.Word + found[0].Text, CommandWords.MaxLength),
            Threshold = command.Threshold,
            Code = code?.Text,
            CodeDigest = code?.Digest,
            Cases = cases,
            Minutes = minutes,
            Notes =
            [
                .. found.Count == 1 ? Array.Empty<string>() : [$"The comment has {found.Count} commands; the first one counts."],
                .. code is not null || found[0].Blocks.Count == 0 ? Array.Empty<string>() : ["The block below the command is not marked as C# and was not read."],
                .. code is null ? Array.Empty<string>() : [$"The code below the command (SHA-256 `{code.Digest[..16]}`) runs with `{command.Commits[^1]}`, beside the strategies that are there; commits are not compared."],
                .. head?.Note is { } note && command.Commits.Any(name => name.StartsWith(CommitNames.Head, StringComparison.Ordinal)) ? [note] : Array.Empty<string>(),
            ],
        };
    }

    private static Plan None(string reason) => new(PlanKind.None) { Reason = reason };
}
