using System.Globalization;
using Comparison.Statistics;
using Perfolizer.Horology;

namespace Comparison.Text;

/// <summary>Figures for people, the same in every culture.</summary>
internal static class Figures
{
    private const string Unknown = "unknown";

    /// <summary>A time or a difference of times, in a unit that suits it.</summary>
    public static string Time(double nanoseconds) =>
        // TimeInterval takes the smallest unit for what is negative.
        (nanoseconds < 0 ? "-" : "") + TimeInterval.FromNanoseconds(Math.Abs(nanoseconds)).ToString("0.0", CultureInfo.InvariantCulture);

    public static string Ratio(double ratio) => ratio.ToString(ratio is >= 0.01 and < 100 ? "0.000" : "0.##e+0", CultureInfo.InvariantCulture);

    /// <summary>Both ends of an interval of ratios.</summary>
    public static string Bounds(Estimate ratio) =>
        double.IsFinite(ratio.Upper) ? $"{Ratio(ratio.Lower)} ... {Ratio(ratio.Upper)}" : Unknown;

    /// <summary>How many times as fast or as slow, such as 2.1x.</summary>
    public static string Factor(double ratio) => ratio.ToString(ratio < 100 ? "0.0#" : "0", CultureInfo.InvariantCulture) + "x";

    public static string Metric(double? value, string unit) => value is null ? "none" : With(value.Value.ToString("0.####", CultureInfo.InvariantCulture), unit);

    /// <summary>A difference, with its sign.</summary>
    public static string Change(double difference, string unit) => With(difference.ToString("+0.####;-0.####;0", CultureInfo.InvariantCulture), unit);

    /// <summary>"1 case", "2 cases".</summary>
    public static string Count(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");

    // BenchmarkDotNet's unit of what has none.
    private static string With(string number, string unit) => unit is "" or "Count" ? number : $"{number} {unit}";
}
