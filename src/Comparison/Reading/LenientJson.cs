using System.Text;
using System.Text.Json;

namespace Comparison.Reading;

/// <summary>What exporters and hand-written tools put into JSON that the standard does not allow.</summary>
internal static class LenientJson
{
    private static readonly byte[][] s_names = ["-Infinity"u8.ToArray(), "Infinity"u8.ToArray(), "NaN"u8.ToArray()];

    /// <summary>
    /// Without the byte order mark, and with the empty text, which later versions of BenchmarkDotNet write, in place of the literals NaN and
    /// Infinity, which early ones wrote (RFC 8259, section 6, has neither).
    /// </summary>
    /// <param name="content">UTF-8, or UTF-16 with a byte order mark.</param>
    public static ReadOnlyMemory<byte> Mend(byte[] content)
    {
        // PowerShell's > writes it.
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            content = Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(content.AsSpan(2)));
        else if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            content = Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(content.AsSpan(2)));
        byte[] mended = (byte[])content.Clone();
        int start = content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        bool inText = false;
        for (int i = start; i < mended.Length; i++)
        {
            if (inText && mended[i] == '\\')
                i++;
            else if (mended[i] == '"')
                inText = !inText;
            else if (!inText && mended[i] is (byte)'N' or (byte)'I' or (byte)'-')
                i += Math.Max(0, Blank(mended.AsSpan(i)) - 1);
        }
        return mended.AsMemory(start);
    }

    /// <summary>A property of an object; undefined if it is not there or this is no object.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) ? member : default;

    /// <summary>The text of a property; null if there is none.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    /// <summary>The number of a property; null if there is none, as for the empty text that stands for NaN.</summary>
    public static double? Number(this JsonElement element, string name) => Number(element.Member(name));

    /// <summary>A finite number; null if it is something else.</summary>
    public static double? Number(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double number) && double.IsFinite(number) ? number : null;

    // How many bytes are dealt with.
    private static int Blank(Span<byte> rest)
    {
        foreach (byte[] name in s_names)
        {
            if (!rest.StartsWith(name))
                continue;
            rest[..name.Length].Fill((byte)' ');
            "\"\""u8.CopyTo(rest);
            return name.Length;
        }
        return 0;
    }
}
