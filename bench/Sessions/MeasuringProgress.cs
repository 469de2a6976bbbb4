using System.Diagnostics;
using System.Globalization;
using Bench.Shell;

namespace Bench.Sessions;

/// <summary>Tells on stderr how far a measuring is: a line that is written over on a terminal and fits into it, otherwise a line now and then.</summary>
/// <param name="rounds">How many there are to be, at most.</param>
/// <param name="groupsARound">How many workloads each has.</param>
internal sealed class MeasuringProgress(int rounds, int groupsARound)
{
    private static readonly TimeSpan s_nowAndThen = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly ProgressLine _line = new();
    private Stopwatch? _measuring;
    private TimeSpan _lastLine = -s_nowAndThen;
    private int _lastRound;
    private int _done;
    private int _place;

    /// <summary>What beside the rounds there is to know, such as how many verdicts are settled; empty if nothing.</summary>
    public string Remark { get; set; } = "";

    /// <summary>Does something that takes its time, and says so, and for how long.</summary>
    public void During(string what, Action action)
    {
        long start = Stopwatch.GetTimestamp();
        if (!_line.IsTerminal)
            _line.Write(what + " ...");
        using var ticks = new Timer(
            _ =>
            {
                if (_line.IsTerminal)
                    _line.Overwrite($"{what}, {Time(Stopwatch.GetElapsedTime(start))} ...");
            },
            null, TimeSpan.Zero, s_tick);
        action();
    }

    /// <summary>A workload begins.</summary>
    public void Begin(int round, RoundGroup group)
    {
        _measuring ??= Stopwatch.StartNew();
        _place = round == _lastRound ? _place + 1 : 1;
        string left = _done == 0 ? "" : $", about {Time(_measuring.Elapsed / _done * (((rounds - round) * groupsARound) + groupsARound - _place + 1))} left";
        string remark = Remark.Length > 0 ? $", {Remark}" : "";
        string how = string.Create(CultureInfo.InvariantCulture, $"round {round}/{rounds}{remark}, {Time(_elapsed.Elapsed)} elapsed{left}");
        if (_line.IsTerminal)
        {
            _line.Overwrite($"{how}: {CaseName.Short(group.Contestants[0].Id)}, {group.Contestants.Count} {(group.Contestants.Count == 1 ? "contestant" : "in turns")}");
        }
        else if (round != _lastRound || _elapsed.Elapsed - _lastLine >= s_nowAndThen)
        {
            _line.Write($"{how}: {CaseName.Short(group.Contestants[0].Id)}");
            _lastLine = _elapsed.Elapsed;
        }
        _lastRound = round;
    }

    /// <summary>A workload has ended.</summary>
    public void End() => _done++;

    /// <summary>A line that stays.</summary>
    public void Note(string text) => _line.Write(text);

    /// <summary>Clears the line.</summary>
    public void Finish() => _line.Clear();

    private static string Time(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
