using System.Diagnostics;

namespace Workloads.Turns;

/// <summary>Takes turns with a benchmark until there are no more.</summary>
/// <param name="invoke">Invokes the benchmark so many times.</param>
/// <param name="setUp">Before each turn.</param>
/// <param name="cleanUp">After each turn.</param>
/// <param name="operations">Of an invocation.</param>
/// <param name="prepared">What an invocation took while it was prepared, with others beside it.</param>
internal sealed class TurnTaker(Action<long> invoke, Action setUp, Action cleanUp, long operations, TimeSpan prepared)
{
    private readonly ProcessRest _rest = new();

    /// <summary>The blocks' times in nanoseconds, in the order they were taken.</summary>
    public List<double> Blocks { get; } = [];

    /// <summary>What each block did; the default before the host has asked for it.</summary>
    public BlockPlan Plan { get; private set; }

    /// <summary>Serves the host until it has no more turns.</summary>
    public void Run(TurnChannel channel)
    {
        channel.Say(TurnProtocol.Prepared);
        while (true)
        {
            switch (channel.Wait())
            {
                case TurnProtocol.Plan:
                    TurnCpu.Pin();
                    Plan = BlockPlan.FromInvocation(MeasureInvocation(), operations);
                    channel.Say(Plan.ToLine());
                    break;
                case TurnProtocol.Turn when Plan.Invocations > 0:
                    TurnReport report = TakeTurn();
                    Blocks.Add(report.Nanoseconds);
                    channel.Say(report.ToLine());
                    break;
                case TurnProtocol.End:
                    return;
                default:
                    throw new InvalidDataException("The host sent what is no request for a turn.");
            }
        }
    }

    private double MeasureInvocation()
    {
        // A turn is one of it, whatever it takes alone.
        if (InvocationTimer.IsLong(prepared))
            return prepared.TotalNanoseconds;
        setUp();
        double nanoseconds = InvocationTimer.Measure(invoke);
        cleanUp();
        return nanoseconds;
    }

    private TurnReport TakeTurn()
    {
        _rest.Begin();
        setUp();
        long start = Stopwatch.GetTimestamp();
        if (Plan.LeadIn > 0)
            invoke(Plan.LeadIn);
        long block = Stopwatch.GetTimestamp();
        invoke(Plan.Invocations);
        long end = Stopwatch.GetTimestamp();
        cleanUp();
        _rest.Wait();
        return new TurnReport(Stopwatch.GetElapsedTime(block, end).TotalNanoseconds, Stopwatch.GetElapsedTime(start, block).TotalNanoseconds);
    }
}
