using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Jobs.Runtimes;

/// <summary>A .NET runtime as a person names it.</summary>
/// <param name="TargetFramework">What a program is built for, such as <c>net8.0</c>.</param>
/// <param name="Version">An exact one, such as <c>8.0.33</c>; null: the newest of that target framework.</param>
internal sealed partial record RuntimeName(string TargetFramework, string? Version)
{
    /// <param name="text"><c>net8.0</c> or <c>8.0.33</c>, also of a preview: <c>11.0.0-preview.1.26104.118</c>.</param>
    /// <exception cref="UserError">It is neither.</exception>
    public static RuntimeName Parse(string text)
    {
        Match match = Form().Match(text);
        if (!match.Success)
            throw new UserError($"'{text}' names no .NET runtime. Write net8.0 for the newest 8.0, or an exact version such as 8.0.33.");
        return FromVersion(int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture)) with
        {
            Version = match.Groups["exact"].Success ? match.Groups["exact"].Value : null,
        };
    }

    /// <summary>The newest of a target framework.</summary>
    public static RuntimeName FromVersion(int major, int minor) => new(string.Create(CultureInfo.InvariantCulture, $"net{major}.{minor}"), null);

    [GeneratedRegex(@"\A(?:net(?<major>[1-9][0-9]?)\.(?<minor>[0-9])|(?<exact>(?<major>[1-9][0-9]?)\.(?<minor>[0-9])\.[0-9]{1,3}(?:-[A-Za-z0-9.-]{1,60})?))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
