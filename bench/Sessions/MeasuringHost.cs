using Bench.Jobs;
using Bench.Jobs.Runtimes;
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
    private readonly BenchmarkHost _host = new();
    private readonly MeasuringLog _log;
    private readonly List<LocalSide> _sides = [];
    private WorkloadFolder? _temporary;

    private MeasuringHost(MeasuringLog log, SourceState source)
    {
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

    /// <exception cref="UserError">The machine cannot be used.</exception>
    public static MeasuringHost Create()
    {
        BenchmarkHost.Require();
        // BenchmarkDotNet looks for the project below the current folder's solution.
        Environment.CurrentDirectory = SolutionFolder.Find();
        return new MeasuringHost(MeasuringLog.Create(), WorkTree.StateOf(Environment.CurrentDirectory));
    }

    /// <summary>One side for each way of running that the plan has: more than one where the user compares runtimes.</summary>
    /// <exception cref="UserError">Nothing is selected, or the temporary folder cannot be used.</exception>
    public IReadOnlyList<LocalSide> AddSides(MeasuringPlan plan)
    {
        IReadOnlyList<Job> usual = plan.Arguments.Ways(MeasuringJob.Instance);
        IReadOnlyList<WineRuntime> runtimes = plan.Runtimes.Runtimes;
        IReadOnlyList<Job> ways = plan.Runtimes.Ways(usual, _host.CreateToolchain);
        return [.. ways.Select((way, index) => Add(
            ways.Count == 1 ? "" : runtimes.Count == ways.Count ? runtimes[index].Label : index == 0 ? "base" : index == 1 ? "diff" : $"diff-{index}",
            plan, way, way.HasValue(InfrastructureMode.ToolchainCharacteristic) ? way.Infrastructure.Toolchain : _host.CreateToolchain()))];
    }

    /// <summary>A side with a label.</summary>
    /// <inheritdoc cref="AddSides"/>
    public LocalSide AddSide(string label, MeasuringPlan plan) =>
        Add(label, plan, plan.Arguments.Ways(MeasuringJob.Instance)[0], _host.CreateToolchain());

    /// <summary>A side whose processes are pinned to no CPU. Under Wine only.</summary>
    /// <inheritdoc cref="AddSides"/>
    public LocalSide AddUnpinnedSide(string label, MeasuringPlan plan) =>
        Add(label, plan, plan.Arguments.Ways(MeasuringJob.Instance)[0], _host.CreateUnpinnedToolchain(), contest: "unpinned");

    /// <summary>Measures groups by turns; null if the plan is to do without.</summary>
    public TurnSession? CreateTurns(MeasuringPlan plan) =>
        plan.TakesTurns ? new TurnSession(new Conductor(TurnLimits.Usual, _log.Logger, Interruption.Token), plan.Seed) : null;

    /// <summary>What this machine is. Starts Wine if that is what it needs.</summary>
    public Machine CollectFacts() => MachineFacts.Collect(_host.Wine?.Value);

    public void Dispose()
    {
        CleanUp();
        Interruption.Dispose();
        _log.Dispose();
    }

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
