using System.CommandLine;
using Comparison.Judges;
using Comparison.Reports;
using Comparison.Runs;
using Comparison.Verdicts;

namespace Bench.Comparing;

/// <summary>The verb <c>compare</c>: two runs case by case, or the strategies of one run side by side.</summary>
internal static class CompareCommand
{
    private const string UsualBaseline = "legacy-callback";

    public static Command Create()
    {
        var command = new Command("compare", "Says what changed between two runs, or between the strategies of one, and how sure that is.")
        {
            CompareOptions.Paths, CompareOptions.AcrossStrategies, CompareOptions.Baseline, CompareOptions.Metrics, CompareOptions.Threshold,
            CompareOptions.Misrate, CompareOptions.Filter, CompareOptions.Top, CompareOptions.Formats, CompareOptions.Output, CompareOptions.FailOns,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var threshold = CompareOptions.ThresholdOf(parsed);
        double misrate = CompareOptions.MisrateOf(parsed);
        int? top = CompareOptions.TopOf(parsed);
        IReadOnlyList<IReport> formats = CompareOptions.Named(parsed, CompareOptions.Formats, ReportFormats.All, report => report.Id);
        IReadOnlyList<FailOn> gates = CompareOptions.Named(parsed, CompareOptions.FailOns, FailOn.All, gate => gate.Name);
        string[] paths = parsed.GetValue(CompareOptions.Paths) ?? [];
        RefuseWrongNumber(paths, parsed);

        OpenedRun[] runs = [.. paths.Select(OpenedRun.Open)];
        string[] globs = parsed.GetValue(CompareOptions.Filter) ?? [];
        Run[] filtered = [.. runs.Select(opened => CaseFilter.Apply(opened.Run, globs))];
        if (filtered.All(run => run.Cases.Count == 0))
            throw new UserError($"no case matches --filter {string.Join(' ', globs)}. A full name has the type and the arguments in it: try '*{globs.FirstOrDefault()}*'.");

        var comparer = new Comparer(threshold, misrate, MachineFence.Find(runs[0].Machine, runs[^1].Machine));
        RunComparison comparison = runs.Length == 2
            ? comparer.Compare(filtered[0], filtered[1])
            : comparer.CompareVariants(filtered[0], Baseline(parsed, filtered[0]));
        var figures = FigureSelection.Of([.. CompareOptions.Words(parsed, CompareOptions.Metrics)], comparison);
        if (!figures.HasTime && gates.FirstOrDefault(gate => gate.NeedsTime) is { } timed)
            throw new UserError($"--fail-on {timed.Name} looks at time, which is not among --metric. Add --metric time.");

        ReportOutput.Write(figures.Comparison, new ReportOptions(top, figures.HasTime), formats, parsed.GetValue(CompareOptions.Output));
        return gates.Any(gate => gate.Trips(figures.Comparison)) ? ExitCode.CaseFailed : ExitCode.Done;
    }

    private static void RefuseWrongNumber(string[] paths, ParseResult parsed)
    {
        bool across = parsed.GetValue(CompareOptions.AcrossStrategies);
        if (across ? paths.Length != 1 : paths.Length != 2)
        {
            throw new UserError(
                $"{paths.Length} runs were named. Write 'bench compare BASE DIFF' for two runs, or 'bench compare RUN --across-strategies' for one.");
        }
        if (!across && parsed.GetValue(CompareOptions.Baseline) is not null)
            throw new UserError("--baseline is one of the strategies of one run. Add --across-strategies, or leave it out.");
        if (paths.Length == 2 && paths.All(Path.Exists) && RealPath.AreSame(paths[0], paths[1]))
            throw new UserError($"{paths[0]} and {paths[1]} are the same file or folder. Name two (a copy will do), or add --across-strategies to one.");
    }

    private static string Baseline(ParseResult parsed, Run run)
    {
        string[] variants = [.. run.Cases.Select(each => each.Id.Variant).Distinct()];
        if (variants.Length < 2)
            throw new UserError($"{run.Name} has one strategy or job only ('{variants[0]}'): there is nothing to compare it with.");
        string? named = parsed.GetValue(CompareOptions.Baseline);
        string baseline = named ?? UsualBaseline;
        return variants.Contains(baseline)
            ? baseline
            : throw new UserError($"{run.Name} has no '{baseline}'. Choose one with --baseline: {string.Join(", ", variants.Select(variant => $"'{variant}'"))}.");
    }
}
