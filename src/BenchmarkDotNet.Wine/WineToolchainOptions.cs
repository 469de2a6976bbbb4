using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;

namespace BenchmarkDotNet.Wine;

/// <summary>What a <see cref="WineToolchain"/> builds, and where its processes run. Toolchains with equal options are equal and share a build.</summary>
public sealed record WineToolchainOptions
{
    /// <summary>What the benchmark executable is built for, such as <c>net9.0</c>. The runtime of this process if not said.</summary>
    public string TargetFramework { get; init; } = $"net{Environment.Version.Major}.{Environment.Version.Minor}";

    /// <summary>
    /// The exact version of the runtime that the executable brings along, such as <c>9.0.22</c>; the newest that the SDK knows if null.
    /// The package source has to have <c>Microsoft.NETCore.App.Runtime.win-x64</c> and <c>Microsoft.NETCore.App.Host.win-x64</c> of it.
    /// </summary>
    public string? RuntimeVersion { get; init; }

    /// <summary>What tells it from other Wine toolchains in BenchmarkDotNet's tables; the runtime's version if null.</summary>
    public string? Label { get; init; }

    /// <summary>Builds the benchmark executable; <c>dotnet build</c> if null.</summary>
    public IBuilder? Builder { get; init; }

    /// <summary>Benchmarks that no project of the solution builds; null if there are none.</summary>
    public BenchmarksWithoutProject? WithoutProject { get; init; }

    /// <summary>
    /// Whether benchmark processes share the wineserver's CPU. Every request to the server is a hand-over between two processes; across
    /// CPUs its cost has two modes, and which one a launch gets is chance.
    /// </summary>
    public bool IsPinned { get; init; } = true;

    /// <summary>
    /// A category (<c>[BenchmarkCategory]</c>) whose benchmarks are not pinned: threads of one benchmark that share one CPU would answer
    /// another question than the one the benchmark asks. None if null.
    /// </summary>
    public string? UnpinnedCategory { get; init; }

    /// <summary>Where the processes run: one session of this process's own if null, which ends with the process.</summary>
    public Lazy<WineSession>? Session { get; init; }

    internal bool Pins(BenchmarkCase benchmarkCase) =>
        IsPinned && !(UnpinnedCategory is { } category && benchmarkCase.Descriptor.HasCategory(category));
}
