using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.PullRequests.Requests;

/// <summary>How does a command name runtimes? By target framework, <c>net9.0,net10.0</c>: which patch that is, the machine says that has it.</summary>
internal static partial class RuntimeNames
{
    private const int Most = 4;

    /// <summary>The names in order; the first one is what the others are compared with.</summary>
    /// <param name="words">Each one or several names with commas between.</param>
    /// <exception cref="BadCommandException">One of them has another form or is there twice, or there are too many.</exception>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> words)
    {
        string[] names = [.. words.SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries))];
        if (names.FirstOrDefault(name => !Allowed().IsMatch(name)) is { } bad)
            throw new BadCommandException($"{PlainText.Code(bad)} is no runtime. Write `net9.0`, or several with commas between.");
        if (names.Length is 0 or > Most)
            throw new BadCommandException(string.Create(CultureInfo.InvariantCulture, $"`-runtimes` takes one to {Most} runtimes."));
        return names.Distinct().Count() == names.Length
            ? names
            : throw new BadCommandException($"`-runtimes` {PlainText.Code(string.Join(',', names))} names a runtime twice.");
    }

    /// <summary>The versions of the SDK that bring them along, as GitHub's action installs them: a line each.</summary>
    public static string Sdks(IEnumerable<string> names) => string.Join('\n', names.Select(name => name["net".Length..] + ".x"));

    [GeneratedRegex(@"\Anet[1-9][0-9]?\.[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
