namespace Workloads.Turns;

/// <summary>
/// What the host and a benchmark process that takes turns say to each other: the host single bytes on the process's stdin, the process
/// lines on its stdout. The lines begin as BenchmarkDotNet's comments do, so that whoever does not know them takes them for such.
/// </summary>
/// <remarks>
/// The process says that it is prepared; asked to plan, it measures how long an invocation takes and says what its blocks will be; then
/// it takes as many turns as it is given. The end of its stdin ends it as well: a host that is killed leaves no process behind.
/// </remarks>
public static class TurnProtocol
{
    /// <summary>Set in a process that is to take turns; its value is <see cref="Timed"/> or <see cref="Counted"/>.</summary>
    public const string Variable = "IOSTRATEGY_TURNS";

    /// <summary>Only time is asked for.</summary>
    public const string Timed = "timed";

    /// <summary>BenchmarkDotNet's bytes and work items are asked for as well, before the first turn.</summary>
    public const string Counted = "counted";

    /// <summary>Asks for the plan. Nobody else is at work meanwhile.</summary>
    public const byte Plan = (byte)'p';

    /// <summary>Gives the turn.</summary>
    public const byte Turn = (byte)'t';

    /// <summary>There are no more turns: report and end.</summary>
    public const byte End = (byte)'e';

    /// <summary>The line of a process that is prepared.</summary>
    public const string Prepared = "// TurnPrepared";
}
