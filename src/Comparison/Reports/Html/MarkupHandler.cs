using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Comparison.Reports.Html;

/// <summary>Makes markup of an interpolated string, so that forgetting to escape is not possible.</summary>
/// <param name="literalLength">Characters in the code.</param>
/// <param name="formattedCount">How much is filled in.</param>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler(int literalLength, int formattedCount)
{
    private const int UsualLength = 16;

    private readonly StringBuilder _html = new(literalLength + (formattedCount * UsualLength));

    public void AppendLiteral(string markup) => _html.Append(markup);

    public void AppendFormatted(string text) => _html.Append(Markup.Escape(text));

    public void AppendFormatted(Markup markup) => _html.Append(markup.Text);

    public void AppendFormatted(int number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(double number) => _html.Append(CultureInfo.InvariantCulture, $"{number:R}");

    public Markup Done() => new(_html.ToString());
}
