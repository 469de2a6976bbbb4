using System.Globalization;
using Comparison.Statistics;

namespace Comparison.Text;

/// <summary>Figures for people, the same in every culture.</summary>
internal static class Figures
{
    private const string Unknown = "unknown";

    /// <summary>A time or a difference of times, in a unit that leaves few digits. Plain ASCII: not every console has a mu.</summary>
    public static string Time(double nanoseconds) => Math.Abs(nanoseconds) switch
    {
        < 1e3 => Invariant($"{nanoseconds:0.0} ns"),
        < 1e6 => Invariant($"{nanoseconds / 1e3:0.00} us"),
        < 1e9 => Invariant($"{nanoseconds / 1e6:0.00} ms"),
        _ => Invariant($"{nanoseconds / 1e9:0.00} s"),
    };

    public static string Ratio(double ratio) => double.IsNaN(ratio) ? Unknown : ratio.ToString(ratio is >= 0.01 and < 100 ? "0.000" : "0.##e+0", CultureInfo.InvariantCulture);

    /// <summary>Both ends of an interval of ratios.</summary>
    public static string Bounds(Estimate ratio) =>
        double.IsFinite(ratio.Upper) ? $"{Ratio(ratio.Lower)} ... {Ratio(ratio.Upper)}" : Unknown;

    /// <summary>How many times as fast or as slow, such as 2.1x or 1.04x: near 1 the second decimal matters.</summary>
    public static string Factor(double ratio) => !double.IsFinite(ratio) ? "?" : ratio.ToString(ratio < 2 ? "0.00" : ratio < 100 ? "0.0" : "0", CultureInfo.InvariantCulture) + "x";

    /// <summary>A counted figure, with up to four decimals.</summary>
    public static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>The same of a difference, with its sign.</summary>
    public static string Difference(double value) => (value > 0 ? "+" : "") + Number(value);

    public static string Metric(double? value, string unit) => value is null ? "none" : With(Number(value.Value), unit);

    /// <summary>A difference, with its sign.</summary>
    public static string Change(double difference, string unit) => With(Difference(difference), unit);

    /// <summary>"1 case", "2 cases".</summary>
    public static string Count(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // BenchmarkDotNet's unit of what has none.
    private static string With(string number, string unit) => unit is "" or "Count" ? number : $"{number} {Printable.Escape(unit)}";
}
