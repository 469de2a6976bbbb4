using System.Globalization;
using Comparison.Verdicts;

namespace Comparison.Warnings;

/// <summary>Sentences with figures, the same in every culture.</summary>
internal static class WarningText
{
    public static Warning Create(WarningKind kind, FormattableString text) => new(kind, text.ToString(CultureInfo.InvariantCulture));
}
