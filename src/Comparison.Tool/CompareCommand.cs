using System.CommandLine;
using System.CommandLine.Help;
using Comparison.Judges;
using Comparison.Noise;
using Comparison.Records;
using Comparison.Reports;
using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Tool;

/// <summary>Compares two runs case by case, or the variants of one run side by side.</summary>
/// <param name="caller">The program that it is a part of.</param>
internal sealed class CompareCommand(CompareCaller caller)
{
    /// <summary>For the help.</summary>
    public const string Description =
        "Says what changed between two runs, or between the variants of one, and how sure that is. " +
        "Exit codes: 0 done; 1 a gate of --fail-on tripped, or had nothing that could be judged; 2 the arguments or files cannot be used.";

    /// <summary>A command of its own.</summary>
    /// <param name="name">What users type.</param>
    public Command Create(string name)
    {
        var command = new Command(name, Description) { new HelpOption() };
        AddTo(command);
        return command;
    }

    /// <summary>Makes a command compare.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(CompareOptions.Paths);
        foreach (Option option in CompareOptions.All)
            command.Options.Add(option);
        command.SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var threshold = CompareOptions.ThresholdOf(parsed);
        double misrate = CompareOptions.MisrateOf(parsed);
        int? top = CompareOptions.TopOf(parsed);
        IReadOnlyList<IReport> formats = CompareOptions.Named(parsed, CompareOptions.Formats, ReportFormats.All, report => report.Id);
        IReadOnlyList<FailOn> gates = CompareOptions.Named(parsed, CompareOptions.FailOns, FailOn.All, gate => gate.Name);
        string[] paths = [.. (parsed.GetValue(CompareOptions.Paths) ?? []).SelectMany(PathPattern.Expand)];
        string[] versus = [.. (parsed.GetValue(CompareOptions.Versus) ?? []).SelectMany(PathPattern.Expand)];
        ParsedCommand.RefuseUnknownOptions(parsed.CommandResult.Command, paths.Where(path => !Path.Exists(path)));
        RefuseWrongNumber(paths, versus, parsed);

        OpenedRun[] runs = versus.Length > 0
            ? [OpenedRun.Several(paths), OpenedRun.Several(versus)]
            : [.. paths.Select(OpenedRun.Open)];
        string[] globs = parsed.GetValue(CompareOptions.Filter) ?? [];
        Run[] filtered = [.. runs.Select(opened => CaseFilter.Apply(opened.Run, globs))];
        if (runs.All(each => each.Run.Cases.Count == 0))
            throw new UserError($"{string.Join(" and ", runs.Select(each => each.Run.Name))} {(runs.Length == 1 ? "has" : "have")} no benchmarks: there is nothing to compare.");
        if (filtered.All(run => run.Cases.Count == 0))
            throw new UserError($"no case matches --filter {string.Join(' ', globs)}. A full name has the type and the arguments in it: try '*{globs.FirstOrDefault()}*'.");

        var comparer = new Comparer(threshold, misrate, Fence(parsed, paths, runs)) { TrustSingleLaunch = parsed.GetValue(CompareOptions.TrustSingleLaunch) };
        RunComparison comparison = runs.Length == 2
            ? comparer.Compare(filtered[0], filtered[1])
            : comparer.CompareVariants(filtered[0], Baseline(parsed, filtered[0]));
        var figures = FigureSelection.Parse([.. CompareOptions.Words(parsed, CompareOptions.Metrics)], comparison);
        if (!figures.HasTime && gates.FirstOrDefault(gate => gate.NeedsTime) is { } timed)
            throw new UserError($"--fail-on {timed.Name} looks at time, which is not among --metric. Add --metric time.");

        ReportOutput.Write(figures.Comparison, new ReportOptions(top, figures.HasTime) { IsWide = parsed.GetValue(CompareOptions.Wide) }, formats, parsed.GetValue(CompareOptions.Output));
        if (gates.Any(gate => gate.Trips(figures.Comparison)))
            return ExitCode.CaseFailed;
        if (gates.Count == 0 || FailOn.WhyNothingWasJudged(figures.Comparison, gates.Any(gate => gate.NeedsTime)) is not { } why)
            return ExitCode.Done;
        Console.Error.WriteLine($"--fail-on: nothing could be judged, so that no gate was passed: {why}.");
        return ExitCode.CaseFailed;
    }

    private NoiseFence? Fence(ParseResult parsed, string[] paths, OpenedRun[] runs)
    {
        (Machine? ofBase, Machine? ofDiff) = (runs[0].Machine, runs[^1].Machine);
        return parsed.GetValue(CompareOptions.Fence) is { } named
            ? MachineFence.Named(named, ofBase, ofDiff)
            : MachineFence.Find(ofBase, ofDiff, caller.Results?.Invoke() ?? MachineFence.ResultsAbove(paths[0]));
    }

    private void RefuseWrongNumber(string[] paths, string[] versus, ParseResult parsed)
    {
        bool across = parsed.GetValue(CompareOptions.AcrossStrategies);
        if (across ? paths.Length != 1 || versus.Length > 0 : versus.Length > 0 ? paths.Length == 0 : paths.Length != 2)
        {
            throw new UserError(
                $"{paths.Length} runs were named. Write '{caller.Command} BASE DIFF' for two runs, '{caller.Command} BASE1 BASE2 --vs DIFF1 DIFF2' for several launches a side, or '{caller.Command} RUN --across-strategies' for one.");
        }
        if (!across && parsed.GetValue(CompareOptions.Baseline) is not null)
            throw new UserError("--baseline is one of the strategies of one run. Add --across-strategies, or leave it out.");
        string[] all = [.. paths.Concat(versus).Where(Path.Exists)];
        if (all.SelectMany((one, i) => all.Skip(i + 1).Select(other => (One: one, Other: other))).FirstOrDefault(pair => RealPath.AreSame(pair.One, pair.Other)) is { One: { } first, Other: { } second })
            throw new UserError($"{first} and {second} are the same file or folder. Name two (a copy will do), or add --across-strategies to one.");
    }

    private string Baseline(ParseResult parsed, Run run)
    {
        string[] variants = [.. run.Cases.Select(each => each.Id.Variant).Distinct()];
        if (variants.Length < 2)
            throw new UserError($"{run.Name} has one strategy or job only ('{variants[0]}'): there is nothing to compare it with.");
        string? baseline = parsed.GetValue(CompareOptions.Baseline) ?? caller.Baseline;
        // A record has its contestants in order; where runtimes are compared, the first is a strategy on the first runtime.
        if (parsed.GetValue(CompareOptions.Baseline) is null && run.Session is not null && !variants.Contains(baseline))
            baseline = variants[0];
        return variants.Contains(baseline)
            ? baseline!
            : throw new UserError($"{(baseline is null ? "which variant are the others compared with?" : $"{run.Name} has no '{baseline}'.")} Choose one with --baseline: {string.Join(", ", variants.Select(variant => $"'{variant}'"))}.");
    }
}
