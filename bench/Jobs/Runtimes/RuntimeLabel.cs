using BenchmarkDotNet.Jobs;

namespace Bench.Jobs.Runtimes;

/// <summary>One of several runtimes of a measuring.</summary>
/// <param name="Name">What tells it from the others, such as <c>8.0.33</c>.</param>
/// <param name="TargetFramework">What the benchmarks are built for, such as <c>net8.0</c>; empty where only its builder knows.</param>
internal sealed record RuntimeLabel(string Name, string TargetFramework)
{
    /// <summary>Between a strategy and the runtime that it runs on.</summary>
    public const char Separator = '/';

    /// <summary>Whether a person means this one.</summary>
    public bool IsMeantBy(string name) =>
        string.Equals(name, Name, StringComparison.OrdinalIgnoreCase) || string.Equals(name, TargetFramework, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a strategy on this runtime is called.</summary>
    public string Contestant(string strategy) => $"{strategy}{Separator}{Name}";

    /// <summary>The name of a contestant's runtime.</summary>
    public static string NameIn(string contestant) => contestant[(contestant.IndexOf(Separator, StringComparison.Ordinal) + 1)..];

    /// <summary>One for each way of running.</summary>
    /// <param name="runtimes">Under Wine: those that were named.</param>
    /// <param name="ways">On Windows: BenchmarkDotNet's jobs, which have runtimes, or runtimes that somebody built (<c>--coreRun</c>).</param>
    public static IReadOnlyList<RuntimeLabel> From(RuntimeArguments runtimes, IReadOnlyList<Job> ways)
    {
        if (runtimes.Runtimes.Count > 0)
            return [.. runtimes.Runtimes.Select(runtime => new RuntimeLabel(runtime.Label, runtime.TargetFramework))];
        string[] frameworks = [.. ways.Select(way => way.HasValue(EnvironmentMode.RuntimeCharacteristic) ? way.Environment.Runtime!.MsBuildMoniker : "")];
        return frameworks.Distinct().Count() == ways.Count && !frameworks.Contains("")
            ? [.. frameworks.Select(framework => new RuntimeLabel(framework, framework))]
            : ways.Count > 1 ? [.. ways.Select((_, index) => new RuntimeLabel(index == 0 ? "base" : index == 1 ? "diff" : $"diff-{index}", ""))]
            : [];
    }
}
