using BenchmarkDotNet.Engines;

namespace BenchmarkDotNet.Wine;

/// <summary>What has the benchmark process written so far, sorted as BenchmarkDotNet wants it?</summary>
internal sealed class ChildOutput
{
    private readonly object _lock = new();
    private readonly List<string> _all = [];
    private readonly List<string> _results = [];
    private readonly List<string> _comments = [];

    /// <summary>Takes one line, and returns the signal that it is, if it is one.</summary>
    public HostSignal? Add(string line)
    {
        lock (_lock)
        {
            _all.Add(line);
            if (!line.StartsWith("//", StringComparison.Ordinal))
                _results.Add(line);
            else if (Engine.Signals.TryGetSignal(line, out HostSignal signal))
                return signal;
            else
                _comments.Add(line);
            return null;
        }
    }

    /// <summary>Lines that begin with <c>//</c> and are no signals.</summary>
    public IReadOnlyList<string> Comments => Copy(_comments);

    /// <summary>Lines that do not begin with <c>//</c>: the measurements are among them.</summary>
    public IReadOnlyList<string> Results => Copy(_results);

    /// <summary>Every line.</summary>
    public IReadOnlyList<string> All => Copy(_all);

    // A process that Wine left behind may still write while the lines are looked at.
    private string[] Copy(List<string> lines)
    {
        lock (_lock)
            return [.. lines];
    }
}
