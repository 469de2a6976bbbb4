using System.Globalization;
using System.Text.RegularExpressions;
using Bench.Jobs;

namespace Bench.PullRequests.Requests;

/// <summary>Everything that a command may ask for: what is not in this table is refused.</summary>
internal static partial class CommandOptions
{
    /// <summary>In the order of the help.</summary>
    public static IReadOnlyList<CommandOption> All { get; } =
    [
        .. Target.All.Select(target => new CommandOption(
            $"-{target.Id}", null, $"measure on {target.Meaning}", (command, _) => With(command, target))),
        new("-commits", "A,B", $"compare these; without it `{CommitNames.Base},{CommitNames.Head}` of the pull request", (command, values) =>
            command with { Commits = CommitNames.Read(values) }, TakesSeveral: true),
        new("-strategies", "a,b", "only these strategies, by id", (command, values) =>
            command with { Strategies = Strategies(string.Join(',', values)) }, TakesSeveral: true),
        new("-runtimes", "net9.0,net10.0", "each strategy on each of these runtimes, which take turns; what is compared is commits", (command, values) =>
            command with { Runtimes = RuntimeNames.Read(values) }, TakesSeveral: true),
        new("-rounds", "N", "how often each case is launched", (command, values) =>
            command with { Rounds = Number("-rounds", values[0], Limits.MaxRounds) }),
        new("-threshold", "3%", "differences up to this do not matter: a percentage, or a time such as `100ns`", (command, values) =>
            command with { Threshold = Threshold(values[0]) }),
        new("-help", null, "answer with this table", (command, _) => command with { WantsHelp = true }),
        new("--filter", "PATTERN ...", "only cases with such names, as BenchmarkDotNet has it; several are possible", (command, values) =>
            command with { Filters = [.. command.Filters, .. values.Select(FilterPattern.Read)] }, TakesSeveral: true, Repeats: true),
        new("--anyCategories", "NAME ...", "only cases of one of these categories", (command, values) =>
            command with { Categories = Categories(command, "--anyCategories", values) }, TakesSeveral: true),
        new("--allCategories", "NAME ...", "only cases that are in all of these categories", (command, values) =>
            command with { Categories = Categories(command, "--allCategories", values) }, TakesSeveral: true),
    ];

    // The first one that is named replaces the usual ones.
    private static BenchCommand With(BenchCommand command, Target target) => command with
    {
        Targets = ReferenceEquals(command.Targets, Target.Usual)
            ? [target]
            : [.. Target.All.Where(each => each == target || command.Targets.Contains(each))],
    };

    private static string[] Strategies(string value)
    {
        // Before the catalog answers: its message repeats the word.
        if (!StrategyIds().IsMatch(value))
            throw new BadCommandException($"{PlainText.Code(value)} is no list of strategies: ids with commas between, such as `native-event,runtime`.");
        try
        {
            return [.. StrategySelection.Parse([value]).Select(strategy => strategy.Id)];
        }
        catch (UserError e)
        {
            throw new BadCommandException(
                $"{e.Message} (A strategy that only the pull request has takes part where `-strategies` is left out.)", e);
        }
    }

    private static string[] Categories(BenchCommand command, string option, IReadOnlyList<string> values) =>
        values.FirstOrDefault(value => !CategoryForm().IsMatch(value)) is { } bad ? throw new BadCommandException($"{PlainText.Code(bad)} is no category.")
        : [.. command.Categories, option, .. values];

    private static int Number(string option, string value, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most
            ? number
            : throw new BadCommandException(string.Create(
                CultureInfo.InvariantCulture, $"`{option}` {PlainText.Code(value)} cannot be used. Give a whole number from 1 to {most}."));

    private static string Threshold(string value) => ThresholdForm().IsMatch(value)
        ? value
        : throw new BadCommandException($"`-threshold` {PlainText.Code(value)} cannot be used. Give a percentage such as `3%`, or a time such as `100ns`; the unit matters.");

    [GeneratedRegex(@"\A[a-z0-9,-]{1,400}\z", RegexOptions.CultureInvariant)]
    private static partial Regex StrategyIds();

    [GeneratedRegex(@"\A[A-Za-z]{1,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CategoryForm();

    [GeneratedRegex(@"\A[0-9]{1,4}(?:\.[0-9]{1,3})?(?:%|ns|us|ms)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ThresholdForm();
}
