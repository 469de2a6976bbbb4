using System.Text.RegularExpressions;

namespace Bench.PullRequests.Requests;

/// <summary>A pattern that BenchmarkDotNet matches the full names of cases with.</summary>
internal static partial class FilterPattern
{
    /// <exception cref="BadCommandException">It has a character that no name has, or begins as an option or a response file does.</exception>
    public static string Read(string word) => Allowed().IsMatch(word)
        ? word
        : throw new BadCommandException(
            $"{PlainText.Code(word)} is no pattern of a case's name. It begins with a letter or `*`; then come letters, digits, blanks and `_.,:?*()<>+-`.");

    // Never a leading hyphen (an option) or at sign (a response file, which System.CommandLine and BenchmarkDotNet both read).
    [GeneratedRegex(@"\A[A-Za-z*?][A-Za-z0-9 _.,:?*()<>+-]{0,299}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
