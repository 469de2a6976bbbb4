using IoStrategies;

namespace Conformance.Support;

/// <summary>The strategies that are asked about: all of the catalog, and those from elsewhere, unless somebody chooses.</summary>
internal static class Candidates
{
    private static readonly string[] s_chosen =
        (Environment.GetEnvironmentVariable("CONFORMANCE_STRATEGIES") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The chosen ones.</summary>
    public static IEnumerable<IIoStrategy> All => AddedStrategies.InThisProcess.Where(strategy => s_chosen.Length == 0 || s_chosen.Contains(strategy.Id));

    /// <summary>One of them.</summary>
    public static IIoStrategy Get(string id) => AddedStrategies.Get(id);
}
