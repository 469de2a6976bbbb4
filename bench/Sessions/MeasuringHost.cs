using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.Machines;
using Bench.Sessions.Turns;
using Bench.Shell;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Wine;
using Comparison.Records;

namespace Bench.Sessions;

/// <summary>What a process needs to measure cases of its own: the system they run on, a folder for their files, a log, and a way to be interrupted.</summary>
internal sealed class MeasuringHost : IDisposable
{
    private readonly BenchmarkHost _host;
    private readonly MeasuringLog _log;
    private readonly List<LocalSide> _sides = [];
    private WorkloadFolder? _temporary;

    private MeasuringHost(BenchmarkHost host, MeasuringLog log, SourceState source)
    {
        _host = host;
        _log = log;
        Source = source;
        Interruption.BeforeLeaving = CleanUp;
    }

    /// <summary>The user's wish to end it.</summary>
    public Interruption Interruption { get; } = new("bench");

    /// <summary>What is measured.</summary>
    public SourceState Source { get; }

    /// <summary>Whether benchmark processes run under Wine, which can pin them to a CPU or not.</summary>
    public bool IsWine => _host.Wine is not null;

    /// <param name="additions">From elsewhere, beside what this repository has.</param>
    /// <exception cref="UserError">The machine cannot be used.</exception>
    public static MeasuringHost Create(Additions additions)
    {
        BenchmarkHost.Require();
        // BenchmarkDotNet looks for the project below the current folder's solution.
        Environment.CurrentDirectory = SolutionFolder.Find();
        return new MeasuringHost(new BenchmarkHost(additions), MeasuringLog.Create(), WorkTree.StateOf(Environment.CurrentDirectory));
    }

    /// <summary>All that the plan measures. Where it compares runtimes, a case is a strategy on a runtime.</summary>
    /// <exception cref="UserError">Nothing is selected, or the temporary folder cannot be used.</exception>
    public IMeasuredSide AddSide(MeasuringPlan plan)
    {
        IReadOnlyList<Job> usual = plan.Arguments.Ways(MeasuringJob.Instance);
        IReadOnlyList<Job> ways = plan.Runtimes.Ways(usual, _host.CreateToolchain);
        return ways.Count == 1
            ? AddSide("", plan, ways[0])
            : new RuntimesSide(
                usual[0].DisplayInfo,
                [
                    .. plan.Lineup.Places.Zip(ways).Select(each =>
                        (each.First.Runtime, (IMeasuredSide)AddSide("", plan with { Strategies = each.First.Strategies }, each.Second))),
                ]);
    }

    /// <summary>A side with a label, on the usual runtime.</summary>
    /// <inheritdoc cref="AddSide(MeasuringPlan)"/>
    public LocalSide AddSide(string label, MeasuringPlan plan) =>
        Add(label, plan, plan.Arguments.Ways(MeasuringJob.Instance)[0], _host.CreateToolchain());

    /// <summary>A side whose processes are pinned to no CPU. Under Wine only.</summary>
    /// <inheritdoc cref="AddSide(MeasuringPlan)"/>
    public LocalSide AddUnpinnedSide(string label, MeasuringPlan plan) =>
        Add(label, plan, plan.Arguments.Ways(MeasuringJob.Instance)[0], _host.CreateUnpinnedToolchain(), contest: "unpinned");

    /// <summary>Measures groups by turns; null if the plan is to do without.</summary>
    public TurnSession? CreateTurns(MeasuringPlan plan) =>
        plan.TakesTurns ? new TurnSession(new Conductor(TurnLimits.Usual, _log.Logger, _host.RestartWineServer, Interruption.Token), plan.Seed) : null;

    /// <summary>What this machine is. Starts Wine if that is what it needs.</summary>
    public Machine CollectFacts() => MachineFacts.Collect(_host.Wine?.Value);

    public void Dispose()
    {
        CleanUp();
        Interruption.Dispose();
        _log.Dispose();
    }

    private LocalSide AddSide(string label, MeasuringPlan plan, Job way) =>
        Add(label, plan, way, way.HasValue(InfrastructureMode.ToolchainCharacteristic) ? way.Infrastructure.Toolchain : _host.CreateToolchain());

    private LocalSide Add(string label, MeasuringPlan plan, Job way, IToolchain toolchain, string contest = "")
    {
        var side = new LocalSide(label, Source, plan, way, toolchain, _host, Interruption, _log.Logger) { Contest = contest };
        _sides.Add(side);
        _temporary ??= WorkloadFolder.Create(side.BenchmarkCases);
        return side;
    }

    private void CleanUp()
    {
        _host.Dispose();
        _temporary?.Dispose();
        foreach (LocalSide side in _sides)
            side.Dispose();
    }
}
