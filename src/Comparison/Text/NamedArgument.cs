namespace Comparison.Text;

/// <summary>An argument of a benchmark.</summary>
/// <param name="Name">Empty if it has none.</param>
/// <param name="Value">As BenchmarkDotNet prints it.</param>
internal readonly record struct NamedArgument(string Name, string Value)
{
    private const string Separator = ": ";

    /// <summary>As BenchmarkDotNet prints them, <c>size: 1, options: None</c>; one without a name if they are something else.</summary>
    public static NamedArgument[] Split(string arguments)
    {
        if (arguments.Length == 0)
            return [];
        string[] parts = arguments.Split(", ");
        return parts.All(part => part.IndexOf(Separator, StringComparison.Ordinal) > 0)
            ? [.. parts.Select(Parse)]
            : [new NamedArgument("", arguments)];
    }

    private static NamedArgument Parse(string part)
    {
        int colon = part.IndexOf(Separator, StringComparison.Ordinal);
        return new NamedArgument(part[..colon], part[(colon + Separator.Length)..]);
    }
}
