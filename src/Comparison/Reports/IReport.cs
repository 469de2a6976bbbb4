using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>One way to write a comparison down. The same in every culture.</summary>
public interface IReport
{
    /// <summary>What a user types to get it.</summary>
    string Id { get; }

    /// <summary>Of a file that holds it, with the dot.</summary>
    string Extension { get; }

    /// <summary>Writes all of it; lines end with LF.</summary>
    /// <param name="comparison">The answer.</param>
    /// <param name="options">How much of it.</param>
    /// <param name="output">Where to.</param>
    void Write(RunComparison comparison, ReportOptions options, TextWriter output);
}
