using System.Text.RegularExpressions;

namespace Bench.Jobs.Conformance;

/// <summary>What the suite asks of a strategy, and how each one answered.</summary>
/// <param name="Name">As a person reads it.</param>
/// <param name="Outcomes">By the id of the strategy; empty where it is asked of none in particular.</param>
internal sealed partial record Behaviour(string Name, IReadOnlyList<(string Strategy, TestOutcome Outcome)> Outcomes)
{
    /// <summary>Which behaviour of which strategy a test asks for.</summary>
    /// <param name="test">As xunit names it: <c>Conformance.Waits.Interrupts.A_read(id: "native-event", bytes: 10)</c>.</param>
    public static (string Name, string Strategy) Of(string test)
    {
        int arguments = test.IndexOf('(', StringComparison.Ordinal);
        string[] path = (arguments < 0 ? test : test[..arguments]).Split('.');
        Match id = Id().Match(test);
        string others = arguments < 0 ? "" : Id().Replace(test[arguments..], "").Replace("()", "", StringComparison.Ordinal);
        string sentence = path[^1].Replace('_', ' ');
        return ($"{string.Join(", ", path[1..^1])}: {sentence}{(others.Length == 0 ? "" : $" {others}")}", id.Groups["id"].Value);
    }

    /// <summary>A line: passed, FAILED or skipped, by how it went with the strategies that it could be asked of.</summary>
    public override string ToString()
    {
        (string Strategy, TestOutcome Outcome)[] failed = [.. Outcomes.Where(each => each.Outcome.Failure is not null)];
        (string Strategy, TestOutcome Outcome)[] skipped = [.. Outcomes.Where(each => each.Outcome.SkipReason is not null)];
        string ids(IEnumerable<(string Strategy, TestOutcome)> of) => Outcomes.Count == 1 ? "" : $" ({string.Join(", ", of.Select(each => each.Strategy).Order(StringComparer.Ordinal))})";
        return failed.Length > 0 ? $"FAILED   {Name}{ids(failed)}: {FirstLine(failed[0].Outcome.Failure!)}"
            : skipped.Length == Outcomes.Count ? $"skipped  {Name}: {FirstLine(skipped[0].Outcome.SkipReason!)}"
            : skipped.Length > 0 ? $"passed   {Name}; skipped{ids(skipped)}"
            : $"passed   {Name}";
    }

    private static string FirstLine(string text) => Printable.Escape(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "");

    // With the comma that parts it from the argument behind it, or before it.
    [GeneratedRegex("""id: "(?<id>[^"]*)",\s|(?:,\s)?id: "(?<id>[^"]*)["]""", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
