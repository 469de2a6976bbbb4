using Bench.Jobs.Runtimes;

namespace Bench.Jobs;

/// <summary>A strategy as a person names it: its id, or, where runtimes are compared, <c>id/net10.0</c>.</summary>
/// <param name="Id">Of the strategy, if there is one of that id.</param>
/// <param name="Runtime">The only runtime that it is to take part on; null: all.</param>
internal sealed record StrategyName(string Id, string? Runtime)
{
    /// <param name="words">Each one or several names with commas between.</param>
    public static IReadOnlyList<StrategyName> Parse(IEnumerable<string> words) =>
    [
        .. words.SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.Split(RuntimeLabel.Separator, 2))
            .Select(parts => new StrategyName(parts[0], parts.Length == 2 ? parts[1] : null)),
    ];

    public override string ToString() => Runtime is null ? Id : $"{Id}{RuntimeLabel.Separator}{Runtime}";
}
