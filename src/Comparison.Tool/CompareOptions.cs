using System.CommandLine;
using System.Globalization;
using Comparison.Reports;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Comparison.Tool;

/// <summary>What do the arguments of <c>compare</c> ask for?</summary>
internal static class CompareOptions
{
    private static readonly string s_usualMisrate = ComparisonSettings.UsualMisrate.ToString("0.##e-0", CultureInfo.InvariantCulture);

    public static Argument<string[]> Paths { get; } = new("runs")
    {
        Description = "BASE DIFF, or one run with --across-strategies: run records, BenchmarkDotNet's JSON, or folders of it.",
        HelpName = "BASE DIFF",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string[]> Versus { get; } = Several("--vs", "Several files or folders a side are several launches of the same benchmarks: BASE1 BASE2 ... --vs DIFF1 DIFF2 ...", "DIFF");

    public static Option<bool> AcrossStrategies { get; } = new("--across-strategies") { Description = "Compares the strategies (or jobs) of one run with one of them." };

    public static Option<string> Baseline { get; } = new("--baseline") { Description = "With --across-strategies: the one that the others are compared with.", HelpName = "ID" };

    public static Option<string[]> Metrics { get; } = Several("--metric", "time, or a counted figure such as 'Allocated Memory'. All if not given.", "NAME");

    public static Option<string> Threshold { get; } = new("--threshold")
    {
        Description = $"Differences up to this do not matter: a percentage, a time, or both, of which the larger one counts. {ComparisonSettings.UsualThreshold} if not given.",
        HelpName = "3%|100ns",
    };

    public static Option<string> Misrate { get; } = new("--misrate")
    {
        Description = $"How often a verdict of the comparison as a whole may be wrong. {s_usualMisrate} if not given.",
        HelpName = "P",
    };

    public static Option<bool> TrustSingleLaunch { get; } = new("--trust-single-launch")
    {
        Description = "Takes the iterations of a single launch as independent, and judges them. Launches differ, and one cannot say by how much: such verdicts are wrong more often than --misrate says.",
    };

    public static Option<string?> Fence { get; } = new("--fence")
    {
        Description = "fence.json of 'bench noise' on the machine of both runs: what its noise explains is no verdict. If not given, the latest one of that machine in the results folder that the runs lie in.",
        HelpName = "FILE",
    };

    public static Option<string[]> Filter { get; } = Several("--filter", "Only cases whose full name matches, with * and ?.", "GLOB");

    public static Option<string> Top { get; } = new("--top") { Description = "At most so many cases of each kind; the rest is counted.", HelpName = "N" };

    public static Option<bool> Wide { get; } = new("--wide") { Description = "Console and markdown: names in full, all columns and figures, and what the words mean, however long the lines become." };

    public static Option<string[]> Formats { get; } = Several("--format", $"{string.Join(", ", ReportFormats.All.Select(report => report.Id))}; several with commas. console if not given.", "ID,ID");

    public static Option<string> Output { get; } = new("--output") { Description = "A file, or, with several formats, a folder to write comparison.* to. The console if not given.", HelpName = "PATH" };

    public static Option<string[]> FailOns { get; } = Several("--fail-on", $"Exit with {ExitCode.CaseFailed} on {string.Join(", ", FailOn.All.Select(gate => gate.Name))}.", "GATE");

    /// <summary>In display order.</summary>
    public static IReadOnlyList<Option> All { get; } =
        [Versus, AcrossStrategies, Baseline, Metrics, Threshold, Misrate, TrustSingleLaunch, Fence, Filter, Top, Wide, Formats, Output, FailOns];

    /// <exception cref="UserError">It has no unit, or is no number.</exception>
    public static Threshold ThresholdOf(ParseResult parsed) => ThresholdText.Parse(parsed.GetValue(Threshold) ?? ComparisonSettings.UsualThreshold);

    /// <exception cref="UserError">It is no probability.</exception>
    public static double MisrateOf(ParseResult parsed)
    {
        string text = parsed.GetValue(Misrate) ?? s_usualMisrate;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double misrate) && misrate is > 0 and < 1
            ? misrate
            : throw new UserError($"--misrate {text} is no probability. Give a number between 0 and 1, such as 1e-3.");
    }

    /// <exception cref="UserError">It is no positive whole number.</exception>
    public static int? TopOf(ParseResult parsed) =>
        parsed.GetValue(Top) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int top) && top > 0 ? top
        : throw new UserError($"--top {text} cannot be used. Give a whole number of 1 or more.");

    /// <exception cref="UserError">One of them does not exist.</exception>
    public static IReadOnlyList<T> Named<T>(ParseResult parsed, Option<string[]> option, IReadOnlyList<T> all, Func<T, string> name) =>
    [
        .. Words(parsed, option).Distinct().Select(word => all.FirstOrDefault(each => name(each) == word)
            ?? throw new UserError($"{option.Name} {word} is unknown. Valid ones: {string.Join(", ", all.Select(name))}.")),
    ];

    /// <summary>What was given, once or several times, with commas or not.</summary>
    public static IEnumerable<string> Words(ParseResult parsed, Option<string[]> option) =>
        (parsed.GetValue(option) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static Option<string[]> Several(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
}
