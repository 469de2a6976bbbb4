using System.Globalization;
using Perfolizer.Horology;

namespace Comparison.Cautions;

/// <summary>Times and differences of times in a unit that suits them.</summary>
internal static class Times
{
    // TimeInterval takes the smallest unit for what is negative.
    public static string Format(double nanoseconds) =>
        (nanoseconds < 0 ? "-" : "") + TimeInterval.FromNanoseconds(Math.Abs(nanoseconds)).ToString("0.0", CultureInfo.InvariantCulture);
}
