using System.Diagnostics;

namespace BenchmarkDotNet.Wine;

/// <summary>
/// What did a Windows process say on stderr first? Reads it to its end, so that the process never blocks on a full pipe, and keeps only
/// the beginning: the crash handler of Wine prints pages of registers and modules after the lines that a person needs.
/// </summary>
internal sealed class FirstLines
{
    private readonly int _limit;
    private readonly List<string> _lines = [];

    private FirstLines(int limit) => _limit = limit;

    /// <summary>Begins to read. The process was started with its stderr redirected.</summary>
    /// <param name="process">The process that was just started.</param>
    /// <param name="limit">How many lines to keep.</param>
    public static FirstLines OfStandardError(Process process, int limit = 20)
    {
        var first = new FirstLines(limit);
        process.ErrorDataReceived += (_, line) => first.Add(line.Data);
        process.BeginErrorReadLine();
        return first;
    }

    /// <summary>The lines that have arrived so far; none if the process said nothing.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    private void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lock (_lines)
        {
            if (_lines.Count < _limit)
                _lines.Add(line.TrimEnd());
        }
    }
}
