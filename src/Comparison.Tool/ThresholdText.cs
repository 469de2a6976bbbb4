using System.Globalization;
using System.Text.RegularExpressions;
using Perfolizer.Metrology;

namespace Comparison.Tool;

/// <summary>A threshold as it is typed.</summary>
internal static partial class ThresholdText
{
    /// <summary>Perfolizer also takes numbers without unit, ratios, bytes and negative ones, which are no thresholds of times.</summary>
    /// <param name="text">Such as 3%, 100ns, or both, 3%|100ns: the larger one counts.</param>
    /// <exception cref="UserError">A unit is missing, or it is no number.</exception>
    public static Threshold Parse(string text) =>
        Whole().Match(text) is { Success: true } match
        && match.Groups["number"].Captures.All(number => double.IsFinite(double.Parse(number.Value, CultureInfo.InvariantCulture)))
        && Threshold.TryParse(text, out Threshold threshold)
            ? threshold
            : throw new UserError($"--threshold '{text}' is no threshold. Give a number with its unit, %, ns, us, ms or s, such as 3% or 100ns; or both: 3%|100ns.");

    [GeneratedRegex(@"^(?:(?:^|\|)(?<number>[0-9]+(?:\.[0-9]+)?)(?:%|ns|us|μs|ms|s))+$")]
    private static partial Regex Whole();
}
