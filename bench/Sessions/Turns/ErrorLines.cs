using System.Diagnostics;

namespace Bench.Sessions.Turns;

/// <summary>
/// What went wrong in a benchmark process? Reads its stderr to the end, so that it never blocks on a full pipe, and keeps the beginning:
/// Wine's crash handler prints pages after the lines that a person needs.
/// </summary>
internal sealed class ErrorLines
{
    private const int Most = 20;

    private static readonly string[] s_prefixes = ["// ERROR: ", "System.", "Unhandled exception. "];

    private readonly List<string> _lines = [];

    private ErrorLines()
    {
    }

    /// <summary>The lines of stderr that have arrived so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    /// <summary>Begins to read.</summary>
    /// <param name="process">Just started, with its stderr redirected.</param>
    public static ErrorLines Read(Process process)
    {
        var errors = new ErrorLines();
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data);
        process.BeginErrorReadLine();
        return errors;
    }

    /// <summary>The first line of a benchmark process that looks like an error; null if none does.</summary>
    public static string? First(IEnumerable<string> lines) =>
        lines.FirstOrDefault(line => s_prefixes.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal))) is not { } found ? null
        : found.StartsWith(s_prefixes[0], StringComparison.Ordinal) ? found[s_prefixes[0].Length..]
        : found;

    private void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lock (_lines)
        {
            if (_lines.Count < Most)
                _lines.Add(line.TrimEnd());
        }
    }
}
