using IoStrategies;

namespace Bench.Jobs.Runtimes;

/// <summary>Which strategies take part on which of several runtimes?</summary>
/// <param name="Places">One for each runtime, in the order they were named; none if nobody named any.</param>
internal sealed record RuntimeLineup(IReadOnlyList<(RuntimeLabel Runtime, IReadOnlyList<IIoStrategy> Strategies)> Places)
{
    /// <param name="runtimes">In the order they were named.</param>
    /// <param name="strategies">In catalog order.</param>
    /// <param name="names">As <see cref="StrategyName"/> has them: those that name a runtime take part on that one alone, all others on every one.</param>
    /// <exception cref="UserError">A name has a runtime that is not among them, or nobody takes part on one of them.</exception>
    public static RuntimeLineup Create(IReadOnlyList<RuntimeLabel> runtimes, IReadOnlyList<IIoStrategy> strategies, IReadOnlyList<StrategyName> names)
    {
        ILookup<string, RuntimeLabel> pinned = names.Where(name => name.Runtime is not null).ToLookup(name => name.Id, name => Find(name, runtimes));
        HashSet<string> everywhere = [.. names.Where(name => name.Runtime is null).Select(name => name.Id)];
        var lineup = new RuntimeLineup(
        [
            .. runtimes.Select(runtime => (runtime, (IReadOnlyList<IIoStrategy>)[.. strategies.Where(strategy =>
                everywhere.Contains(strategy.Id) || !pinned.Contains(strategy.Id) || pinned[strategy.Id].Contains(runtime))])),
        ]);
        // Of a commit that lacks them all nobody is expected.
        return strategies.Count > 0 && lineup.Places.FirstOrDefault(place => place.Strategies.Count == 0).Runtime is { } idle
            ? throw new UserError($"no strategy takes part on {idle.Name}. Leave it out of --runtimes, or name a strategy without a runtime.")
            : lineup;
    }

    /// <summary>The strategies as arguments that ask for the same places.</summary>
    /// <param name="strategies">In catalog order.</param>
    public IEnumerable<string> Names(IEnumerable<IIoStrategy> strategies) => strategies.SelectMany(strategy =>
        Places.All(place => place.Strategies.Contains(strategy))
            ? [strategy.Id]
            : Places.Where(place => place.Strategies.Contains(strategy)).Select(place => place.Runtime.Contestant(strategy.Id)));

    private static RuntimeLabel Find(StrategyName name, IReadOnlyList<RuntimeLabel> runtimes)
    {
        RuntimeLabel[] meant = [.. runtimes.Where(runtime => runtime.IsMeantBy(name.Runtime!))];
        return meant.Length == 1 ? meant[0] : throw new UserError(
            $"'{name}' names {(meant.Length == 0 ? "a runtime that does not take part" : "more than one runtime")}: " +
            (runtimes.Count == 0 ? "--runtimes names none." : $"there are {string.Join(", ", runtimes.Select(runtime => runtime.Name))}."));
    }
}
