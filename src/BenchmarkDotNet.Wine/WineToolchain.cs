using System.Diagnostics;
using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.DotNetCli;
using BenchmarkDotNet.Toolchains.Results;
using BenchmarkDotNet.Validators;

namespace BenchmarkDotNet.Wine;

/// <summary>
/// Builds the benchmark executable for Windows x64, with the runtime in it, and runs it with Wine. BenchmarkDotNet builds once for all
/// jobs whose toolchains are equal.
/// </summary>
/// <remarks>This library is written for BenchmarkDotNet 0.15; version 0.16 changes every interface that it uses.</remarks>
public sealed class WineToolchain : Toolchain, IEquatable<WineToolchain>
{
    private readonly WineExecutor _executor;

    private WineToolchain(WineToolchainOptions options, WineExecutor executor)
        : base(NameOf(options), new WineGenerator(options), options.Builder ?? new DotNetCliBuilder(options.TargetFramework), executor)
    {
        Options = options;
        _executor = executor;
    }

    /// <summary>What it was created with.</summary>
    public WineToolchainOptions Options { get; }

    /// <summary>Where its processes run; opened when it is first needed.</summary>
    public Lazy<WineSession> Session => Options.Session ?? WineSession.OfThisProcess;

    /// <summary>A toolchain for the runtime of this process.</summary>
    public static WineToolchain Create() => Create(new WineToolchainOptions());

    /// <summary>A toolchain for a runtime.</summary>
    /// <param name="targetFramework">Such as <c>net9.0</c>.</param>
    /// <param name="runtimeVersion">An exact version of the runtime, such as <c>9.0.22</c>; the newest that the SDK knows if null.</param>
    public static WineToolchain Create(string targetFramework, string? runtimeVersion = null) =>
        Create(new WineToolchainOptions { TargetFramework = targetFramework, RuntimeVersion = runtimeVersion });

    /// <summary>A toolchain for everything else.</summary>
    public static WineToolchain Create(WineToolchainOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(options.TargetFramework);
        return new WineToolchain(options, new WineExecutor(options.Session ?? WineSession.OfThisProcess, options.Pins));
    }

    /// <summary>The Wine toolchain of a benchmark; null if another one runs it.</summary>
    public static WineToolchain? Find(BenchmarkCase benchmarkCase)
    {
        ArgumentNullException.ThrowIfNull(benchmarkCase);
        _ = benchmarkCase.Job.Infrastructure.TryGetToolchain(out IToolchain toolchain);
        return (toolchain is EndableToolchain endable ? endable.Inner : toolchain) as WineToolchain;
    }

    /// <summary>Whether the benchmark's process shares one CPU with the wineserver.</summary>
    public bool Pins(BenchmarkCase benchmarkCase)
    {
        ArgumentNullException.ThrowIfNull(benchmarkCase);
        return Options.Pins(benchmarkCase);
    }

    /// <summary>How to start the process of a benchmark that has been built, for whoever talks to it; its stdin, stdout and stderr are pipes.</summary>
    /// <param name="built">What this toolchain has built.</param>
    /// <param name="benchmarkCase">One of the benchmarks in it.</param>
    /// <param name="id">Its number there.</param>
    /// <param name="pinned">Whether it shares the wineserver's CPU from its start; <see cref="Pins"/> says whether it should when it is timed.</param>
    /// <exception cref="WineException">Wine cannot be used.</exception>
    public ProcessStartInfo CreateStartInfo(BuildResult built, BenchmarkCase benchmarkCase, BenchmarkId id, bool pinned)
    {
        ArgumentNullException.ThrowIfNull(built);
        return _executor.CreateStartInfo(built.ArtifactsPaths.ExecutablePath, benchmarkCase, id, pinned);
    }

    /// <summary>Says what is missing for Wine, and what the job and its configuration ask for that there is not under Wine.</summary>
    public override IEnumerable<ValidationError> Validate(BenchmarkCase benchmarkCase, IResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(benchmarkCase);
        string? missing = Session.IsValueCreated ? null : WineTools.Missing();
        return base.Validate(benchmarkCase, resolver)
            .Concat(WineLimits.Find(benchmarkCase.Job, Options.TargetFramework)
                .Concat(WineLimits.Find(benchmarkCase.Config))
                .Concat(missing is null ? [] : [missing])
                .Select(message => new ValidationError(isCritical: true, message, benchmarkCase)));
    }

    /// <inheritdoc/>
    public bool Equals(WineToolchain? other) => other is not null && Options == other.Options;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WineToolchain);

    /// <inheritdoc/>
    public override int GetHashCode() => Options.GetHashCode();

    // Part of what BenchmarkDotNet shows for a job: the runtime is a column of its own.
    private static string NameOf(WineToolchainOptions options) => (options.Label ?? options.RuntimeVersion) is { } label ? $"Wine ({label})" : "Wine";
}
