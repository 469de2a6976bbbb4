using System.Globalization;
using Comparison.Verdicts;

namespace Comparison.Cautions;

/// <summary>Sentences with figures, the same in every culture.</summary>
internal static class Text
{
    public static Warning Warning(WarningKind kind, FormattableString text) => new(kind, text.ToString(CultureInfo.InvariantCulture));
}
