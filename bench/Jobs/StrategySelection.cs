using IoStrategies;

namespace Bench.Jobs;

/// <summary>Which strategies did the user name?</summary>
internal static class StrategySelection
{
    /// <summary>The named strategies in catalog order, each once.</summary>
    /// <param name="names">Ids, each element one or several with commas between.</param>
    /// <exception cref="UserError">There is none of such a name, or none is named.</exception>
    public static IReadOnlyList<IIoStrategy> Parse(IEnumerable<string> names)
    {
        try
        {
            HashSet<IIoStrategy> named =
            [
                .. names
                    .SelectMany(name => name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    .Select(IoStrategyCatalog.Get),
            ];
            return named.Count > 0
                ? [.. IoStrategyCatalog.All.Where(named.Contains)]
                : throw new UserError("--strategies names none. 'bench strategies' lists them.");
        }
        catch (ArgumentException e)
        {
            throw new UserError(e.Message, e);
        }
    }
}
