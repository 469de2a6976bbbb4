namespace Comparison.Reports;

/// <summary>How much of a comparison is shown, and how.</summary>
/// <param name="Top">At most so many cases of each kind in the reports for people; null: all. What is left out is counted.</param>
/// <param name="ShowTimes">Whether times and their verdicts are shown, or counted figures alone.</param>
/// <param name="UseColours">Whether a terminal reads it, which understands ANSI escape sequences.</param>
public sealed record ReportOptions(int? Top = null, bool ShowTimes = true, bool UseColours = false)
{
    /// <summary>Columns of the terminal that reads it; null: lines may be as long as they like.</summary>
    public int? Width { get; init; }

    /// <summary>Whether names, columns and figures are all there in full, however long the lines become.</summary>
    public bool IsWide { get; init; }
}
