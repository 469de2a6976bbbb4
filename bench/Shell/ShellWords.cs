namespace Bench.Shell;

/// <summary>How does one type these arguments?</summary>
internal static class ShellWords
{
    /// <summary>A line that a POSIX shell and PowerShell take apart into just these arguments.</summary>
    public static string Join(IEnumerable<string> arguments) => string.Join(' ', arguments.Select(Quoted));

    private static string Quoted(string argument) =>
        argument.Length > 0 && argument.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '/' or '=' or '%')
            ? argument
            : $"'{argument}'";
}
