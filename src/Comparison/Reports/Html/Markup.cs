using System.Text.Encodings.Web;
using System.Text.Unicode;
using Comparison.Text;

namespace Comparison.Reports.Html;

/// <summary>Text that is HTML.</summary>
/// <param name="Text">With everything escaped that is not meant to be markup.</param>
internal readonly record struct Markup(string Text)
{
    /// <summary>Nothing.</summary>
    public static Markup Empty { get; } = new("");

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>An interpolated string: what stands in the code is markup, what is filled in is text.</summary>
    public static Markup Html(MarkupHandler html) => html.Done();

    /// <summary>One after another, each on a line of its own.</summary>
    public static Markup Lines(IEnumerable<Markup> parts) => new(string.Join('\n', parts.Select(part => part.Text)));

    /// <summary>Text, in content and between quotation marks.</summary>
    public static string Escape(string text) => s_encoder.Encode(Printable.Escape(text));
}
