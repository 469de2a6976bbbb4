using System.Globalization;
using Comparison.Statistics;

namespace Comparison.Text;

/// <summary>Figures for people, the same in every culture.</summary>
internal static class Figures
{
    private const string Unknown = "unknown";

    // Two figures that differ by less are one, but for the arithmetic.
    private const double Rounding = 1e-9;
    private const int MostExtraDigits = 9;

    /// <summary>A time or a difference of times, in a unit that leaves few digits. Plain ASCII: not every console has a mu.</summary>
    public static string Time(double nanoseconds) => Time(nanoseconds, 0);

    /// <summary>Two times with as many digits as it takes to see that they differ.</summary>
    public static (string One, string Other) Times(double one, double other) => Apart(one, other, Time);

    public static string Ratio(double ratio) => Ratio(ratio, 0);

    /// <summary>Both ends of an interval of ratios.</summary>
    public static string Bounds(Estimate ratio)
    {
        if (!double.IsFinite(ratio.Upper))
            return Unknown;
        (string lower, string upper) = Apart(ratio.Lower, ratio.Upper, Ratio);
        return $"{lower} ... {upper}";
    }

    /// <summary>How many times as fast or as slow, such as 2.1x or 1.04x: near 1 the second decimal matters.</summary>
    public static string Factor(double ratio) => !double.IsFinite(ratio) ? "?" : ratio.ToString(ratio < 2 ? "0.00" : ratio < 100 ? "0.0" : "0", CultureInfo.InvariantCulture) + "x";

    /// <summary>A counted figure, with up to four decimals.</summary>
    public static string Number(double value) => Number(value, 0);

    /// <summary>The same of a difference, with its sign, and with more decimals if four would show none.</summary>
    public static string Difference(double value) => (value > 0 ? "+" : "") + Apart(value, 0, Number).One;

    public static string Metric(double? value, string unit) => value is null ? "none" : With(Number(value.Value), unit);

    /// <summary>A counted figure on both sides, with as many digits as it takes to see that they differ.</summary>
    public static (string Base, string Diff) Metrics(double? ofBase, double? ofDiff, string unit)
    {
        if (ofBase is null || ofDiff is null)
            return (Metric(ofBase, unit), Metric(ofDiff, unit));
        (string one, string other) = Apart(ofBase.Value, ofDiff.Value, Number);
        return (With(one, unit), With(other, unit));
    }

    /// <summary>A difference, with its sign.</summary>
    public static string Change(double difference, string unit) => With(Difference(difference), unit);

    /// <summary>A number with its unit.</summary>
    public static string With(string number, string unit) => unit is "" or PlainCount or PartOfAll ? number : $"{number} {Printable.Escape(unit)}";

    /// <summary>"1 case", "2 cases".</summary>
    public static string Count(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");

    // BenchmarkDotNet's unit of what has none.
    private const string PlainCount = "Count";

    // A number from 0 to 1, whose name says of what.
    private const string PartOfAll = "Share";

    private static (string One, string Other) Apart(double one, double other, Func<double, int, string> format)
    {
        bool differ = Math.Abs(one - other) > Rounding * Math.Max(Math.Abs(one), Math.Abs(other));
        int extra = 0;
        while (differ && extra < MostExtraDigits && format(one, extra) == format(other, extra))
            extra++;
        return (format(one, extra), format(other, extra));
    }

    private static string Time(double nanoseconds, int extra) => Math.Abs(nanoseconds) switch
    {
        < 1e3 => Decimals(nanoseconds, 1 + extra) + " ns",
        < 1e6 => Decimals(nanoseconds / 1e3, 2 + extra) + " us",
        < 1e9 => Decimals(nanoseconds / 1e6, 2 + extra) + " ms",
        _ => Decimals(nanoseconds / 1e9, 2 + extra) + " s",
    };

    private static string Ratio(double ratio, int extra) =>
        double.IsNaN(ratio) ? Unknown : ratio is >= 0.01 and < 100 ? Decimals(ratio, 3 + extra) : ratio.ToString($"0.{new string('#', 2 + extra)}e+0", CultureInfo.InvariantCulture);

    private static string Number(double value, int extra) => value.ToString($"#,0.{new string('#', 4 + extra)}", CultureInfo.InvariantCulture);

    private static string Decimals(double value, int digits) => value.ToString($"F{digits}", CultureInfo.InvariantCulture);
}
