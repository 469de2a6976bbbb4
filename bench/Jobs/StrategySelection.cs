using Bench.Jobs.Added;
using IoStrategies;

namespace Bench.Jobs;

/// <summary>Which strategies did the user name?</summary>
internal static class StrategySelection
{
    /// <summary>The named ones of the catalog, each once and in its order.</summary>
    /// <inheritdoc cref="Parse(IEnumerable{string}, IReadOnlyList{IIoStrategy})"/>
    public static IReadOnlyList<IIoStrategy> Parse(IEnumerable<string> names) => Parse(names, IoStrategyCatalog.All);

    /// <summary>The named strategies, each once.</summary>
    /// <param name="names">Ids, each element one or several with commas between.</param>
    /// <param name="among">All that there are; the result is in their order.</param>
    /// <exception cref="UserError">There is none of such a name, or none is named.</exception>
    public static IReadOnlyList<IIoStrategy> Parse(IEnumerable<string> names, IReadOnlyList<IIoStrategy> among)
    {
        HashSet<string> named = [.. names.SelectMany(name => name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return named.Except(among.Select(strategy => strategy.Id)).FirstOrDefault() is { } unknown
                ? throw new UserError($"There is no strategy '{unknown}'. Valid ones: {string.Join(", ", among.Select(strategy => strategy.Id))}.")
            : named.Count == 0 ? throw new UserError("--strategies names none. 'bench strategies' lists them.")
            : [.. among.Where(strategy => named.Contains(strategy.Id))];
    }

    /// <summary>Those that take part where nobody names any.</summary>
    /// <param name="additions">Whoever brings a strategy wants to see it beside the headline's.</param>
    /// <param name="isHeadline">Whether no workload is named either.</param>
    public static IReadOnlyList<IIoStrategy> Usual(Additions additions, bool isHeadline) =>
        isHeadline || additions.Added.Any()
            ? Parse(HeadlineSet.Strategies.Concat(additions.Added.Select(strategy => strategy.Id)), additions.Strategies)
            : additions.Strategies;
}
