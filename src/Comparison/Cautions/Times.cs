using System.Globalization;
using Perfolizer.Horology;

namespace Comparison.Cautions;

/// <summary>Times in a unit that suits them.</summary>
internal static class Times
{
    public static string Format(double nanoseconds) => TimeInterval.FromNanoseconds(nanoseconds).ToString("0.0", CultureInfo.InvariantCulture);
}
