using System.Globalization;

namespace Workloads.Turns;

/// <summary>What a contestant says when it gives its turn back.</summary>
/// <param name="Nanoseconds">The timed block, all of its invocations together.</param>
/// <param name="LeadInNanoseconds">What came before it.</param>
public readonly record struct TurnReport(double Nanoseconds, double LeadInNanoseconds)
{
    private const string Prefix = "// Turn ";

    /// <summary>Reads what <see cref="ToLine"/> wrote.</summary>
    /// <returns>False if the line is another one.</returns>
    public static bool TryParse(string line, out TurnReport report)
    {
        report = default;
        if (!line.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        string[] words = line[Prefix.Length..].Split(' ');
        if (words.Length != 2
            || !double.TryParse(words[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double block)
            || !double.TryParse(words[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double leadIn)
            || !(block >= 0) || !(leadIn >= 0) || double.IsInfinity(block) || double.IsInfinity(leadIn))
        {
            return false;
        }
        report = new TurnReport(block, leadIn);
        return true;
    }

    /// <summary>The line.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Nanoseconds:0} {LeadInNanoseconds:0}");
}
