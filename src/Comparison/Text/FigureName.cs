namespace Comparison.Text;

/// <summary>What people call a counted figure, and what it is.</summary>
/// <param name="Id">In files.</param>
/// <param name="Name">The id itself where nothing better is known.</param>
/// <param name="Meaning">Half a sentence; empty if nothing is known.</param>
internal sealed record FigureName(string Id, string Name, string Meaning)
{
    /// <summary>Of a figure that names the project's or BenchmarkDotNet's, and its rank among those that people ask for first.</summary>
    private static readonly FigureName[] s_known =
    [
        new("Allocated Memory", "allocations", "managed memory that one operation allocates, on all threads"),
        new("CompletedWorkItemCount", "work items", "work items that the thread pool completed for one operation"),
        new("KernelObjects", "kernel objects", "kernel objects, such as events, that the calling thread creates"),
        new("NativeMemory", "native memory", "OVERLAPPEDs and other structures on the native heap"),
        new("NativeOperations", "native operations", "reads and writes that reach the system"),
        new("PendingShare", "pending share", "part of the native operations that did not complete at once"),
        new("LockContentionCount", "lock contentions", "locks that had to be waited for"),
        new("WineserverRequests", "wineserver requests", "calls to the process that holds Wine's kernel objects, by the calling thread"),
        new("SystemCalls", "system calls", "calls of the kernel by the calling thread"),
        new("Gen0Collects", "gen 0 collections", "garbage collections of generation 0 in 1,000 operations"),
        new("Gen1Collects", "gen 1 collections", "garbage collections of generation 1 in 1,000 operations"),
        new("Gen2Collects", "gen 2 collections", "garbage collections of generation 2 in 1,000 operations"),
        new("Allocated", "allocations", "managed memory"),
        new("WorkItems", "work items", "work items that the thread pool completed"),
        new("LockContentions", "lock contentions", "locks that had to be waited for"),
    ];

    private const int Headlines = 3;

    private static readonly string[] s_ofChance = ["PendingShare", "LockContentionCount"];

    private static readonly (string Suffix, string Name, string Meaning)[] s_suffixes =
    [
        ("PerNativeOperation", " per native operation", ", for each native operation, opening and closing of files included"),
        ("OfOtherThreads", ", other threads", ", counted on all other threads"),
    ];

    /// <summary>The figures that a first line may have: what strategies are told apart by.</summary>
    public static IReadOnlyList<FigureName> First { get; } = s_known[..Headlines];

    /// <summary>Whether it follows from another figure: a part of it, or the same by another measure.</summary>
    public bool IsDerived => Id.Contains('.', StringComparison.Ordinal) || s_suffixes.Any(each => Id.Contains(each.Suffix, StringComparison.Ordinal));

    /// <summary>Whether it says what code does; others follow from it, or from who happens to meet whom.</summary>
    public bool IsOfCode => !IsDerived && !s_ofChance.Contains(Id);

    /// <summary>Place among the figures of a report, those that people ask for first.</summary>
    public int Rank => Array.FindIndex(s_known, each => each.Id == Id) is >= 0 and int known ? known : s_known.Length + (IsDerived ? 1 : 0);

    /// <param name="id">As files have it, from anybody.</param>
    public static FigureName From(string id)
    {
        int dot = id.IndexOf('.', StringComparison.Ordinal);
        string rest = dot < 0 ? id : id[..dot];
        (string name, string meaning) = ("", "");
        foreach ((string suffix, string suffixName, string suffixMeaning) in s_suffixes.Where(each => rest.EndsWith(each.Suffix, StringComparison.Ordinal)))
        {
            rest = rest[..^suffix.Length];
            (name, meaning) = (suffixName + name, suffixMeaning + meaning);
        }
        return s_known.FirstOrDefault(each => each.Id == rest) is { } known
            ? new FigureName(id, $"{known.Name}{name}{(dot < 0 ? "" : $": {Printable.Escape(id[(dot + 1)..])}")}", known.Meaning + meaning)
            : new FigureName(id, Printable.Escape(id), "");
    }
}
