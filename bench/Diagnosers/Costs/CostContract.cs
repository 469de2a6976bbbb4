using Bench.Shell;
using IoStrategies;
using IoStrategies.Traits;

namespace Bench.Diagnosers.Costs;

/// <summary>What one operation of each strategy is allowed to cost: docs/cost-contract.csv, counted under Wine.</summary>
internal static class CostContract
{
    /// <summary>From the repository's root.</summary>
    public const string Page = "docs/cost-contract.csv";

    /// <summary>Debian 12's: every row of all versions was counted with it.</summary>
    public const string MainWine = "8";

    private const string Strategy = "strategy";
    private const string Path = "path";
    private const string Direction = "direction";

    /// <summary>Which major version of Wine a row is of; empty in rows of all versions. Two versions may have a row each for the same operation.</summary>
    private const string Wine = "wine";

    /// <summary>
    /// The strategies whose counts are whole numbers, the same every time. A wait for a task is none: it spins first, and asks the kernel only
    /// if that was not enough.
    /// </summary>
    public static IReadOnlyList<IIoStrategy> Strategies { get; } = Among(IoStrategyCatalog.All);

    /// <summary>Those of <see cref="Strategies"/> that are among these.</summary>
    public static IReadOnlyList<IIoStrategy> Among(IReadOnlyList<IIoStrategy> strategies) =>
        [.. strategies.Where(strategy => strategy.RunsHere() && strategy.Traits.WaitFailure != WaitFailure.LeftPending)];

    /// <summary>Whether it has a strategy's costs with Windows' own thread pool, too: the shape of .NET 6 to 10, for which that choice was made.</summary>
    public static bool HasPoolRows(IIoStrategy strategy) => strategy == IoStrategyCatalog.Baseline;

    /// <summary>The table in the repository.</summary>
    public static CostTable Read()
    {
        using var text = new StreamReader(File);
        return CostTable.ReadCsv(text);
    }

    /// <summary>Makes what was counted the contract; what other versions of Wine have of their own, and other strategies, stays.</summary>
    /// <param name="counted">What was counted.</param>
    /// <param name="wine">The version of Wine that it was counted with, as Wine says it.</param>
    /// <exception cref="UserError">Counts of that version are no contract.</exception>
    public static void Renew(CostTable counted, string wine)
    {
        CostTable contract = Read();
        string version = Major(wine);
        if (!IsRenewedWith(contract, version))
            throw new UserError($"the contract knows nothing of Wine {version}; it is renewed with Wine {MainWine}.");
        using var text = new StreamWriter(File);
        Renewed(contract, counted, version).WriteCsv(text);
    }

    /// <summary>Whether counts of a version may become the contract's.</summary>
    public static bool IsRenewedWith(CostTable contract, string wine) => wine == MainWine || Knows(contract, wine);

    /// <summary>Of <c>wine-8.0 (Debian 8.0~repack-4)</c> the 8.</summary>
    public static string Major(string version) => new([.. version.SkipWhile(each => !char.IsAsciiDigit(each)).TakeWhile(char.IsAsciiDigit)]);

    /// <summary>The contract after a count with one version of Wine; strategies that were not counted stay as they are.</summary>
    public static CostTable Renewed(CostTable contract, CostTable counted, string wine)
    {
        ILookup<string, string[]> others = contract.Rows.Where(row => VersionOf(contract, row) is { Length: > 0 } version && version != wine).ToLookup(Operation);
        int figures = counted.Header.Length;
        IEnumerable<string[]> renewed = counted.Rows.SelectMany(row => others[Operation(row)].All(other => other.AsSpan(0, figures).SequenceEqual(row))
            ? (IEnumerable<string[]>)[[.. row, ""]]
            : [[.. row, wine], .. others[Operation(row)]]);
        HashSet<string> strategies = [.. counted.Rows.Select(row => row[0])];
        string[] order = [.. IoStrategyCatalog.All.Select(strategy => strategy.Id)];
        return new CostTable(
            [.. counted.Header, Wine],
            [.. renewed.Concat(contract.Rows.Where(row => !strategies.Contains(row[0]))).OrderBy(row => Array.IndexOf(order, WindowsThreadPool.StrategyOf(row[0])))]);
    }

    /// <summary>Whether the contract says something of this version that it does not say of all.</summary>
    public static bool Knows(CostTable contract, string wine) => contract.Rows.Any(row => VersionOf(contract, row) == wine);

    /// <summary>A line for every cell that is not what the contract says, and for every row that one of the two lacks.</summary>
    /// <param name="contract">What is allowed.</param>
    /// <param name="counted">What is.</param>
    /// <param name="wine">The major version of Wine it was counted with; of one that the contract does not know, what all known ones have in common is checked. Null on Windows, where the kernel is another one.</param>
    public static IEnumerable<string> Differences(CostTable contract, CostTable counted, string? wine)
    {
        ILookup<string, Dictionary<string, string>> expected = Rows(contract);
        ILookup<string, Dictionary<string, string>> found = Rows(counted);
        foreach (string row in expected.Select(each => each.Key).Union(found.Select(each => each.Key)))
        {
            if (!found.Contains(row))
                yield return $"{row}: the contract has it, and it was not counted";
            else if (!expected.Contains(row))
                yield return $"{row}: it was counted, and the contract does not have it";
            else
            {
                Dictionary<string, string> cells = found[row].Single();
                Dictionary<string, string> allowed = Common([.. expected[row]], wine);
                foreach (string metric in allowed.Keys.Where(metric => HoldsEveryTime(metric, allowed) && (wine is not null || HoldsOnWindows(metric, allowed))))
                {
                    if (cells.GetValueOrDefault(metric) != allowed[metric])
                        yield return $"{row}: {metric}: expected {allowed[metric]}, found {cells.GetValueOrDefault(metric) ?? "nothing"}";
                }
            }
        }
    }

    /// <summary>The row of one version; if it has none of its own, the cells in which all rows of the operation agree.</summary>
    private static Dictionary<string, string> Common(Dictionary<string, string>[] rows, string? wine)
    {
        Dictionary<string, string> one = rows.FirstOrDefault(row => wine is not null && row.GetValueOrDefault(Wine) == wine) ?? rows[0];
        bool isOwn = rows.Length == 1 || one.GetValueOrDefault(Wine) == wine;
        return one.Where(cell => cell.Key != Wine && (isOwn || rows.All(row => row[cell.Key] == cell.Value))).ToDictionary();
    }

    private static string Operation(string[] row) => string.Join(", ", row[..3]);

    private static string VersionOf(CostTable table, string[] row) => Array.IndexOf(table.Header, Wine) is >= 0 and var at ? row[at] : "";

    private static string File => System.IO.Path.Combine(SolutionFolder.Find(), Page);

    private static ILookup<string, Dictionary<string, string>> Rows(CostTable table) => table.Rows
        .Select(row => table.Header.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))
        .ToLookup(row => $"{row[Strategy]}, {row[Path]}, {row[Direction]}");

    /// <summary>Windows' own pool makes and ends threads as it likes, and each allocates when it runs its first callback: what the calling thread does is held.</summary>
    private static bool HoldsEveryTime(string metric, Dictionary<string, string> row) =>
        row[Strategy] == WindowsThreadPool.StrategyOf(row[Strategy]) || metric is not ("allocated-bytes" or "work-items" or "kernel-objects");

    /// <summary>
    /// Windows answers inline where the bytes of a file are in its cache, and Wine does not: what depends on that holds for pipes only.
    /// Kernel calls are others there.
    /// </summary>
    private static bool HoldsOnWindows(string metric, Dictionary<string, string> row) => metric switch
    {
        "allocated-bytes" or "native-bytes" => true,
        "work-items" => row[Path] != "cached-file" || IoStrategyCatalog.Get(WindowsThreadPool.StrategyOf(row[Strategy])).Traits.Packets != CompletionPackets.PendingOnly,
        "pending" => row[Path] != "cached-file",
        _ => false,
    };
}
