using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Diagnosers.Kernel;

/// <summary>One line of a wineserver's trace: a request or the answer to one.</summary>
/// <param name="Thread">The number of the thread that asks.</param>
/// <param name="Status">The answer's status, <c>0</c> for success; null in a request.</param>
/// <param name="Text">What stands between the braces or brackets.</param>
internal readonly partial record struct ServerTraceLine(uint Thread, string Request, string? Status, string Text)
{
    /// <summary>Null for lines of other kinds: wake-ups, file descriptors that are passed, ends of threads.</summary>
    /// <remarks>
    /// wine, server/trace.c: <c>"%04x: %s("</c>, the request's members, <c>" )"</c> in trace_request; <c>"%04x: %s() = %s"</c> and
    /// <c>" {"</c>, the answer's members, <c>" }"</c> in trace_reply.
    /// </remarks>
    public static ServerTraceLine? Parse(string line)
    {
        Match match = Line().Match(line);
        return match.Success
            ? new ServerTraceLine(
                uint.Parse(match.Groups["thread"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                match.Groups["request"].Value,
                match.Groups["status"].Success ? match.Groups["status"].Value : null,
                match.Groups["text"].Value)
            : null;
    }

    /// <summary>The value of one member; null if there is none of that name.</summary>
    public string? Member(string name)
    {
        int from = Text.IndexOf(name + "=", StringComparison.Ordinal);
        return from < 0 ? null : Text[(from + name.Length + 1)..].Split(',', ' ')[0];
    }

    // Any name of a request: each version of Wine adds some.
    [GeneratedRegex(@"^(?<thread>[0-9a-f]{4,8}): (?<request>\w+)\((\) = (?<status>\S+)( \{ ?(?<text>.*?) ?\})?| ?(?<text>.*?) ?\))$")]
    private static partial Regex Line();
}
