using System.Globalization;

namespace Bench.PullRequests.Requests;

/// <summary>What a comment asks for. Every value has passed its allow-list.</summary>
internal sealed record BenchCommand
{
    /// <summary>In the order of <see cref="Target.All"/>; the usual ones if none is named.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = Target.Usual;

    /// <summary>As <see cref="CommitNames"/> has them; the first one is the base.</summary>
    public IReadOnlyList<string> Commits { get; init; } = [CommitNames.Base, CommitNames.Head];

    /// <summary>Ids; empty: the usual ones.</summary>
    public IReadOnlyList<string> Strategies { get; init; } = [];

    /// <summary>Target frameworks; empty: the usual runtime. Each strategy takes part on each.</summary>
    public IReadOnlyList<string> Runtimes { get; init; } = [];

    /// <summary>Null: as many as usual.</summary>
    public int? Rounds { get; init; }

    /// <summary>A percentage or a time, with its unit; null: the usual one.</summary>
    public string? Threshold { get; init; }

    /// <summary>Patterns; empty: the headline set.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>BenchmarkDotNet's options that select by category, as they are handed on.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Whether the author wants to know what there is.</summary>
    public bool WantsHelp { get; init; }

    /// <summary>The arguments of <c>bench compare-commits</c>, beside the commits: what is measured, and what its own report calls a difference.</summary>
    public IReadOnlyList<string> Arguments => [.. Threshold is { } threshold ? ["--threshold", threshold] : Array.Empty<string>(), .. MeasureArguments, .. Runtimes.Count > 0 ? ["--runtimes", .. Runtimes] : Array.Empty<string>()];

    /// <summary>The arguments of <c>bench measure</c> beside code, whose strategies take part beside <see cref="Strategies"/>.</summary>
    public IReadOnlyList<string> ArgumentsBesideCode => (this with { Strategies = [] }).Arguments;

    /// <summary>The arguments of bench that select what is measured, and how; not on which runtimes, of which the machine that plans knows nothing.</summary>
    public IReadOnlyList<string> MeasureArguments =>
    [
        .. Strategies.Count > 0 ? ["--strategies", string.Join(',', Strategies)] : Array.Empty<string>(),
        .. Rounds is { } rounds ? ["--rounds", rounds.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
        .. Categories,
        .. Filters.Count > 0 ? ["--filter", .. Filters] : Array.Empty<string>(),
    ];
}
