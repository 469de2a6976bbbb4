using Bench.Diagnosers.Costs;
using Bench.Machines;
using IoStrategies;
using IoStrategies.Traits;

namespace Bench.Tests.Diagnosers;

/// <summary>What one operation of each strategy is allowed to cost: docs/cost-contract.csv, counted under Wine.</summary>
internal static class CostContract
{
    /// <summary>From the repository's root.</summary>
    public const string Page = "docs/cost-contract.csv";

    private const string Strategy = "strategy";
    private const string Path = "path";
    private const string Direction = "direction";

    /// <summary>
    /// The strategies whose counts are whole numbers, the same every time. A wait for a task is none: it spins first, and asks the kernel only
    /// if that was not enough.
    /// </summary>
    public static IReadOnlyList<IIoStrategy> Strategies { get; } =
        [.. IoStrategyCatalog.All.Where(strategy => strategy.RunsHere() && strategy.Traits.WaitFailure != WaitFailure.LeftPending)];

    /// <summary>The table in the repository.</summary>
    public static CostTable Read()
    {
        using var text = new StreamReader(File);
        return CostTable.ReadCsv(text);
    }

    /// <summary>Makes what was counted the contract.</summary>
    public static void Write(CostTable counted)
    {
        using var text = new StreamWriter(File);
        counted.WriteCsv(text);
    }

    /// <summary>A line for every cell that is not what the contract says, and for every row that one of the two lacks.</summary>
    /// <param name="contract">What is allowed.</param>
    /// <param name="counted">What is.</param>
    /// <param name="onWindows">Whether it was counted on Windows, where the kernel is another one.</param>
    public static IEnumerable<string> Differences(CostTable contract, CostTable counted, bool onWindows)
    {
        Dictionary<string, Dictionary<string, string>> expected = Rows(contract);
        Dictionary<string, Dictionary<string, string>> found = Rows(counted);
        foreach (string row in expected.Keys.Union(found.Keys))
        {
            if (!found.TryGetValue(row, out Dictionary<string, string>? cells))
                yield return $"{row}: the contract has it, and it was not counted";
            else if (!expected.TryGetValue(row, out Dictionary<string, string>? allowed))
                yield return $"{row}: it was counted, and the contract does not have it";
            else
            {
                foreach (string metric in allowed.Keys.Where(metric => !onWindows || HoldsOnWindows(metric, allowed)))
                {
                    if (cells.GetValueOrDefault(metric) != allowed[metric])
                        yield return $"{row}: {metric}: expected {allowed[metric]}, found {cells.GetValueOrDefault(metric) ?? "nothing"}";
                }
            }
        }
    }

    private static string File => System.IO.Path.Combine(Repository.Root, Page);

    private static Dictionary<string, Dictionary<string, string>> Rows(CostTable table) => table.Rows
        .Select(row => table.Header.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))
        .ToDictionary(row => $"{row[Strategy]}, {row[Path]}, {row[Direction]}");

    /// <summary>
    /// Windows answers inline where the bytes of a file are in its cache, and Wine does not: what depends on that holds for pipes only.
    /// Kernel calls are others there.
    /// </summary>
    private static bool HoldsOnWindows(string metric, Dictionary<string, string> row) => metric switch
    {
        "allocated-bytes" or "native-bytes" => true,
        "work-items" => row[Path] != "cached-file" || IoStrategyCatalog.Get(row[Strategy]).Traits.Packets != CompletionPackets.PendingOnly,
        "pending" => row[Path] != "cached-file",
        _ => false,
    };
}
