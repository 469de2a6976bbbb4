using Comparison.Reports.Terminal;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>Plain tables that fit the terminal; coloured verdicts where one reads them.</summary>
public sealed class ConsoleReport : IReport
{
    // Of each counted figure, unless more was asked for.
    private const int MostOfAFigure = 10;

    /// <inheritdoc/>
    public string Id => "console";

    /// <inheritdoc/>
    public string Extension => ".txt";

    /// <inheritdoc/>
    public void Write(RunComparison comparison, ReportOptions options, TextWriter output)
    {
        WriteLines(ComparisonVerdictLine.Format(comparison, options.ShowTimes));
        WriteLines(MeasuredOn.Format(comparison));
        if (options.ShowTimes)
            WriteLines(Meaning.Format(comparison));
        if (ReportNames.From(comparison, options.IsWide).Common is { } common)
            WriteLines(common);
        foreach (ReportSection section in ReportSection.ListFrom(comparison, options))
        {
            // The words are for whoever asks for everything.
            if (section.Kind == SectionKind.Glossary && !options.IsWide)
                continue;
            output.Write("\n");
            WriteLines(section.Title);
            if (section.Kind == SectionKind.Matrix)
                ConsoleMatrix.Write(section.Table, options, output);
            else
                new ConsoleTable(section.Table, options).Write(output, section.Kind == SectionKind.Figures && !options.IsWide && options.Top is null ? MostOfAFigure : null);
            if (section.LeftOut > 0)
                output.Write(FormattableString.Invariant($"... and {section.LeftOut} more\n"));
        }
        if (!options.IsWide)
        {
            output.Write("\n");
            WriteLines("Names in full, all columns and figures, and what the words mean: --wide");
        }

        void WriteLines(string text)
        {
            foreach (string line in Wrapping.Wrap(text, options.Width))
                output.Write(line + "\n");
        }
    }
}
