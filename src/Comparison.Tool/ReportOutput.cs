using Comparison.Reports;
using Comparison.Verdicts;

namespace Comparison.Tool;

/// <summary>Where do the reports go?</summary>
internal static class ReportOutput
{
    private const string FileName = "comparison";

    /// <param name="comparison">What they say.</param>
    /// <param name="options">How much of it.</param>
    /// <param name="formats">Which ones; none: what the name of the output says, or the console's.</param>
    /// <param name="output">A file or folder; null: the console.</param>
    /// <exception cref="UserError">It cannot be written.</exception>
    public static void Write(RunComparison comparison, ReportOptions options, IReadOnlyList<IReport> formats, string? output)
    {
        if (output is null)
        {
            IReport[] shown = [.. formats.DefaultIfEmpty(ReportFormats.All[0])];
            ReportOptions onTerminal = options with { UseColours = TerminalSize.HasColours, Width = options.IsWide ? null : TerminalSize.Width };
            // A full disk or a closed pipe behind standard output.
            UserError.Wrap("the report cannot be written to standard output", () =>
            {
                foreach (IReport report in shown)
                    Console.Out.Write(Text(report, comparison, onTerminal));
                Console.Out.Flush();
            });
            return;
        }

        IReport? byName = ReportFormats.All.Where(report => output.EndsWith(report.Extension, StringComparison.Ordinal)).MaxBy(report => report.Extension.Length);
        IReport[] written = [.. formats.DefaultIfEmpty(byName ?? ReportFormats.All[0])];
        bool isFile = written.Length == 1 && !Directory.Exists(output);
        if (!isFile && File.Exists(output))
            throw new UserError($"--output {output} is a file, and {written.Length} formats need a folder. Name another one.");
        // All texts first: nothing is half-written if one of them fails.
        (string File, string Text)[] files =
        [
            .. written.Select(report => (isFile ? output : Path.Combine(output, FileName + report.Extension), Text(report, comparison, options))),
        ];
        UserError.Wrap($"--output {output} cannot be written", () =>
        {
            Directory.CreateDirectory(isFile ? Path.GetDirectoryName(Path.GetFullPath(output))! : output);
            foreach ((string file, string text) in files)
                File.WriteAllText(file, text);
        });
        Console.WriteLine(ComparisonVerdictLine.Format(comparison, options.ShowTimes));
        foreach ((string file, _) in files)
            Console.WriteLine(file);
    }

    private static string Text(IReport report, RunComparison comparison, ReportOptions options)
    {
        using var text = new StringWriter();
        report.Write(comparison, options, text);
        return text.ToString();
    }
}
