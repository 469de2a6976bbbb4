using BenchmarkDotNet.Engines;
using IoStrategies;
using Workloads.Counting;
using Workloads.Turns;

namespace Workloads.Engines;

/// <summary>
/// BenchmarkDotNet's engine; but where work items are counted, the thread pool comes to rest before and after. A process that is
/// started to count, or to be profiled, gets an engine that does nothing else; one that takes turns gets one that waits for them.
/// </summary>
/// <remarks>
/// The engine reads ThreadPool.CompletedWorkItemCount as soon as the last operation has returned. A callback that only cleans up may
/// still be on its way then: 254 of 256 were counted under Wine. Timed iterations are left as they are.
/// </remarks>
public sealed class SettlingEngineFactory : IEngineFactory
{
    /// <inheritdoc/>
    public IEngine CreateReadyToRun(EngineParameters engineParameters)
    {
        if (OperationCounts.IsOn || ProfiledEngine.IsOn)
        {
            engineParameters.GlobalSetupAction?.Invoke();
            return OperationCounts.IsOn ? new CountingEngine(engineParameters) : new ProfiledEngine(engineParameters);
        }

        return TurnTakingEngine.IsOn ? TurnTakingEngine.Create(engineParameters, CreateSettling) : CreateSettling(engineParameters);
    }

    private static IEngine CreateSettling(EngineParameters engineParameters)
    {
        var host = new PhaseHost(engineParameters.Host);
        engineParameters.Host = host;
        engineParameters.WorkloadActionUnroll = Settled(engineParameters.WorkloadActionUnroll, host);
        engineParameters.WorkloadActionNoUnroll = Settled(engineParameters.WorkloadActionNoUnroll, host);
        return new EngineFactory().CreateReadyToRun(engineParameters);
    }

    private static Action<long> Settled(Action<long> workload, PhaseHost host) => invocations =>
    {
        workload(invocations);
        if (host.IsCounting)
            ThreadPoolRest.Wait();
    };
}
