using System.Diagnostics;
using System.Globalization;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>Tells on stderr how far a measuring is: a line that is written over on a terminal, one line a round elsewhere.</summary>
internal sealed class MeasuringProgress(int rounds, int casesARound)
{
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private Stopwatch? _measuring;
    private int _done;
    private int _width;

    /// <summary>Something that is done once, before the rounds.</summary>
    public void Say(string what) => Write(what + " ...", isLast: !_isTerminal);

    /// <summary>A case begins.</summary>
    public void Begin(int round, int place, string label, CaseId id)
    {
        _measuring ??= Stopwatch.StartNew();
        if (!_isTerminal && place > 1)
            return;
        string what = _isTerminal ? $" case {place}/{casesARound} {label}{(label.Length > 0 ? " " : "")}{id.Variant} {CaseName.Short(id)}" : "";
        Write($"round {round}/{rounds}{what}, {Time(_elapsed.Elapsed)} elapsed{Left(round, place)}", isLast: !_isTerminal);
    }

    /// <summary>A case has ended.</summary>
    public void End() => _done++;

    /// <summary>A line that stays.</summary>
    public void Note(string text) => Write(text, isLast: true);

    /// <summary>Clears the line.</summary>
    public void Finish()
    {
        if (_isTerminal)
            Console.Error.Write("\r" + new string(' ', _width) + "\r");
    }

    private string Left(int round, int place)
    {
        if (_done == 0)
            return "";
        int remaining = ((rounds - round) * casesARound) + casesARound - place + 1;
        return $", about {Time(_measuring!.Elapsed / _done * remaining)} left";
    }

    private void Write(string text, bool isLast)
    {
        if (!_isTerminal)
        {
            Console.Error.WriteLine(text);
            return;
        }
        Console.Error.Write("\r" + text.PadRight(_width) + (isLast ? "\n" : ""));
        _width = isLast ? 0 : text.Length;
    }

    private static string Time(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
