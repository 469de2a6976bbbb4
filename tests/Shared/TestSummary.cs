using System.Globalization;
using System.Text.RegularExpressions;

namespace TestSupport;

/// <summary>What a run of tests comes down to: every failure, and a last line that counts.</summary>
/// <param name="Passed">How many.</param>
/// <param name="Skipped">How many.</param>
/// <param name="Failures">A text for each.</param>
internal sealed partial record TestSummary(int Passed, int Skipped, IReadOnlyList<string> Failures)
{
    /// <summary>Names a file that several runs share; empty or not set: there is one run only.</summary>
    public const string FileVariable = "TEST_SUMMARY";

    /// <summary>Adds this run to those that the file knows of; an empty file knows of none.</summary>
    public void AddTo(string file)
    {
        string text = File.ReadAllText(file);
        Match before = Counts().Match(text);
        string failures = before.Success ? text[..before.Index] : text;
        File.WriteAllText(file, failures + Format(Number("passed") + Passed, Number("failed") + Failures.Count, Number("skipped") + Skipped) + "\n");

        int Number(string name) => before.Success ? int.Parse(before.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
    }

    public override string ToString() => Format(Passed, Failures.Count, Skipped);

    private string Format(int passed, int failed, int skipped) =>
        string.Concat(Failures.Select(failure => $"again: {failure}\n")) + $"{passed} passed, {failed} failed, {skipped} skipped";

    [GeneratedRegex(@"^(?<passed>\d+) passed, (?<failed>\d+) failed, (?<skipped>\d+) skipped\n?\z", RegexOptions.Multiline)]
    private static partial Regex Counts();
}
