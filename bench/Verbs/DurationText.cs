using System.Globalization;

namespace Bench.Verbs;

/// <summary>A time as people type it: <c>90s</c>, <c>10m</c>, <c>1.5h</c>.</summary>
internal static class DurationText
{
    /// <param name="option">Whose value it is.</param>
    /// <param name="text">A number and its unit.</param>
    /// <exception cref="UserError">It is something else.</exception>
    public static TimeSpan Parse(string option, string text)
    {
        double? seconds = text.Length < 2 ? null : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => (double?)null };
        return seconds is { } unit
            && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && number * unit is > 0 and < 1e7 and var all
                ? TimeSpan.FromSeconds(all)
                : throw new UserError($"{option} {text} is no time. Give a number with its unit: 90s, 10m, 1.5h.");
    }

    /// <summary>Minutes and seconds.</summary>
    public static string Format(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
