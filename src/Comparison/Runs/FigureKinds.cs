namespace Comparison.Runs;

/// <summary>What is a figure, by its name? The kinds stand here, and nowhere else.</summary>
internal static class FigureKinds
{
    // Of BenchmarkDotNet's diagnosers and ours: the ends are those of figures of which there are several.
    private static readonly (string Part, FigureKind Kind)[] s_parts =
    [
        ("PerNativeOperation", FigureKind.Derived),
        // What other threads do depends on who wakes whom.
        ("OfOtherThreads", FigureKind.Estimate),
        ("Contention", FigureKind.Estimate),
    ];

    private static readonly Dictionary<string, FigureKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["Allocated Memory"] = FigureKind.Mean,
        ["Survived Memory"] = FigureKind.Mean,
        ["Allocated native memory"] = FigureKind.Mean,
        ["Native memory leak"] = FigureKind.Mean,
        ["CompletedWorkItemCount"] = FigureKind.Mean,
        ["ExceptionFrequency"] = FigureKind.Mean,
        ["NativeOperations"] = FigureKind.Exact,
        ["PendingShare"] = FigureKind.Exact,
        ["NativeMemory"] = FigureKind.Exact,
        ["KernelObjects"] = FigureKind.Exact,
        ["WineserverRequests"] = FigureKind.Exact,
        ["SystemCalls"] = FigureKind.Exact,
        ["Native Code Size"] = FigureKind.Exact,
    };

    /// <summary>Nothing is known of figures that are not among them: they may be samples.</summary>
    /// <param name="id">Its name; a part of another figure has that one's name before a dot.</param>
    public static FigureKind Find(string id)
    {
        foreach ((string part, FigureKind kind) in s_parts)
        {
            if (id.Contains(part, StringComparison.Ordinal))
                return kind;
        }
        int dot = id.IndexOf('.', StringComparison.Ordinal);
        return s_kinds.GetValueOrDefault(dot < 0 ? id : id[..dot], FigureKind.Estimate);
    }

    /// <summary>For people.</summary>
    public static string Name(FigureKind kind) => kind switch
    {
        FigureKind.Exact => "exact",
        FigureKind.Mean => "mean",
        FigureKind.Estimate => "estimate",
        _ => "follows from others",
    };
}
