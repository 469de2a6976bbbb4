namespace Workloads.Counting;

/// <summary>
/// How often is something done in the sections that its cost is the difference of? What both have in common, the marks and the start of
/// whatever starts once, drops out.
/// </summary>
/// <param name="Few">Times in the one section of a pair.</param>
/// <param name="Many">Times in the other one.</param>
/// <param name="Pairs">
/// How many pairs there are; their median counts. A thread that loses the CPU at a bad moment may make one of them differ: when it
/// comes to wait, there is nothing left to wait for.
/// </param>
internal sealed record SectionPlan(int Few, int Many, int Pairs)
{
    /// <summary>For what takes microseconds.</summary>
    public static SectionPlan Short { get; } = new(Few: 2, Many: 6, Pairs: 3);

    /// <summary>For what takes tens of milliseconds.</summary>
    private static readonly SectionPlan s_long = new(Few: 1, Many: 2, Pairs: 3);

    /// <summary>For what does thousands of operations each time.</summary>
    private static readonly SectionPlan s_longest = new(Few: 1, Many: 2, Pairs: 1);

    /// <summary>The plan that keeps the sections short, below a second if that can be.</summary>
    /// <param name="once">How long it takes to do it once.</param>
    public static SectionPlan For(TimeSpan once) => once.TotalMilliseconds switch
    {
        < 10 => Short,
        < 100 => s_long,
        _ => s_longest,
    };
}
