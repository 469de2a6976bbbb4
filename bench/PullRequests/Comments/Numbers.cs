using System.Globalization;

namespace Bench.PullRequests.Comments;

/// <summary>How figures are written: in plain ASCII, the same in every culture.</summary>
internal static class Numbers
{
    /// <param name="nanoseconds">With a unit that leaves few digits.</param>
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Text($"{nanoseconds:0.0} ns"),
        < 1e6 => Text($"{nanoseconds / 1e3:0.00} us"),
        < 1e9 => Text($"{nanoseconds / 1e6:0.00} ms"),
        _ => Text($"{nanoseconds / 1e9:0.00} s"),
    };

    /// <summary>A factor: <c>2.1x</c>, <c>1.04x</c>.</summary>
    public static string Factor(double factor) => double.IsFinite(factor) ? factor < 2 ? Text($"{factor:0.00}x") : Text($"{factor:0.0}x") : "?";

    /// <summary>A count, with up to two decimals.</summary>
    public static string Count(double count) => Text($"{count:#,0.##}");

    /// <summary>A difference with its sign.</summary>
    public static string Difference(double difference) => (difference > 0 ? "+" : "") + Count(difference);

    /// <summary>One thing or several.</summary>
    public static string Of(int count, string one, string? several = null) => Text($"{count} {(count == 1 ? one : several ?? one + "s")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
