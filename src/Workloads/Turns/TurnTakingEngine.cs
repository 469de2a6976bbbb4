using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using Perfolizer.Horology;
using Perfolizer.Mathematics.OutlierDetection;

namespace Workloads.Turns;

/// <summary>
/// BenchmarkDotNet's engine prepares: set-up with its validation, jitting, pilot, warm-up, and what is counted. Then the process takes
/// turns with others, and the blocks of its turns are what was measured.
/// </summary>
/// <remarks>Several benchmark processes run at the same time, but only one is ever at work: the host says which.</remarks>
internal sealed class TurnTakingEngine : IEngine
{
    private static readonly bool s_isCounted = Environment.GetEnvironmentVariable(TurnProtocol.Variable) == TurnProtocol.Counted;

    // As short as a block.
    private static readonly TimeInterval s_timedIteration = TimeInterval.FromNanoseconds(BlockPlan.BlockNanoseconds);

    // Bytes are counted over an iteration, and what is not the benchmark's is divided among its invocations: of a millisecond there would
    // be three, and equal code differed by hundreds of bytes.
    private static readonly TimeInterval s_countedIteration = TimeInterval.FromMilliseconds(100);

    private readonly EngineParameters _parameters;
    private readonly IHost _host;
    private readonly IEngine _preparing;
    private readonly Action<long> _invoke;

    private TurnTakingEngine(EngineParameters parameters, IHost host, IEngine preparing, Action<long> invoke)
    {
        _parameters = parameters;
        _host = host;
        _preparing = preparing;
        _invoke = invoke;
    }

    /// <summary>Whether this process takes turns.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable(TurnProtocol.Variable) is TurnProtocol.Timed or TurnProtocol.Counted;

    public IHost Host => _host;

    public Job TargetJob => _parameters.TargetJob;

    public long OperationsPerInvoke => _parameters.OperationsPerInvoke;

    public Action? GlobalSetupAction => _parameters.GlobalSetupAction;

    public Action? GlobalCleanupAction => _parameters.GlobalCleanupAction;

    public Action<long> WorkloadAction => _parameters.WorkloadActionNoUnroll;

    public Action<long> OverheadAction => _parameters.OverheadActionNoUnroll;

    public IResolver Resolver => EngineParameters.DefaultResolver;

    /// <summary>Prepares everything up to the pilot.</summary>
    /// <param name="parameters">Of the benchmark.</param>
    /// <param name="create">Creates BenchmarkDotNet's engine for some parameters.</param>
    public static TurnTakingEngine Create(EngineParameters parameters, Func<EngineParameters, IEngine> create)
    {
        // Before anything is put around them.
        Action<long> invoke = parameters.WorkloadActionNoUnroll;
        IHost host = parameters.Host;
        parameters.TargetJob = Prepared(parameters.TargetJob, s_isCounted ? s_countedIteration : s_timedIteration);
        parameters.Host = new PreparingHost(host);
        if (!s_isCounted)
            parameters.MeasureExtraStats = false;
        return new TurnTakingEngine(parameters, host, create(parameters), invoke);
    }

    public RunResults Run()
    {
        // What is counted is the code that will be timed: optimized.
        if (s_isCounted)
            JitRest.Wait(_invoke, TimeSpan.Zero);
        RunResults prepared = _preparing.Run();
        TimeSpan invocation = Invocation(prepared);
        JitRest.Wait(_invoke, invocation);

        Action setUp = _parameters.IterationSetupAction ?? (() => { });
        Action cleanUp = _parameters.IterationCleanupAction ?? (() => { });
        GcStats bytes = s_isCounted ? new CountedBytes(_invoke, setUp, cleanUp).Recount(prepared.GCStats, OperationsPerInvoke) : prepared.GCStats;

        var taker = new TurnTaker(_invoke, setUp, cleanUp, OperationsPerInvoke, invocation);
        using (var channel = new TurnChannel())
            taker.Run(channel);

        Measurement[] measured = [.. TurnSlices.From(taker.Blocks, taker.Plan.Invocations * OperationsPerInvoke)];
        foreach (Measurement iteration in measured)
            WriteLine(iteration.ToString());
        return new RunResults(
            [.. prepared.EngineMeasurements.Where(each => !each.Is(IterationMode.Workload, IterationStage.Actual)), .. measured],
            OutlierMode.DontRemove, bytes, prepared.ThreadingStats, prepared.ExceptionFrequency);
    }

    public Measurement RunIteration(IterationData data) => _preparing.RunIteration(data);

    public void WriteLine() => Host.WriteLine();

    public void WriteLine(string line) => Host.WriteLine(line);

    public void Dispose() => _preparing.Dispose();

    private TimeSpan Invocation(RunResults prepared) => prepared.EngineMeasurements
        .Where(each => each.Is(IterationMode.Workload, IterationStage.Actual))
        .Select(each => TimeSpan.FromMicroseconds(each.Nanoseconds / each.Operations * OperationsPerInvoke / 1000))
        .Last();

    // Its iterations only warm up, and one of them is enough.
    private static Job Prepared(Job job, TimeInterval iteration) => job.WithIterationTime(iteration).WithIterationCount(1);
}
