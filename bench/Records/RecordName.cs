using System.Globalization;
using Comparison.Records;

namespace Bench.Records;

/// <summary>Where does a record go if the user does not say?</summary>
internal static class RecordName
{
    /// <summary><c>results/date-machine-label</c>; the same once more on the same day is another record.</summary>
    public static string Unused(string label, Machine machine)
    {
        string name = Path.Combine("results", string.Create(
            CultureInfo.InvariantCulture, $"{DateTime.Now:yyyy-MM-dd}-{ShortName(machine)}-{label}"));
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : $"{name}-{number}").First(path => !Path.Exists(path));
    }

    /// <summary>Part of a folder's name: system, architecture, processor.</summary>
    public static string ShortName(Machine machine)
    {
        string system = machine.Wine is null ? "windows" : "wine";
        string[] words = [.. (machine.Processor ?? "unknown").ToLowerInvariant()
            .Split([' ', '(', ')', '@', '-', '/', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
            .Where(word => word.Length > 0 && word is not ("r" or "tm" or "cpu" or "processor" or "core"))
            .Take(3)];
        return string.Join('-', [system, machine.Architecture, .. words]);
    }
}
