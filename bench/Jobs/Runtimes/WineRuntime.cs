using BenchmarkDotNet.ConsoleArguments;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Loggers;

namespace Bench.Jobs.Runtimes;

/// <summary>A runtime that benchmark processes bring along: one of the package source, or one of a user's own on top of that.</summary>
/// <param name="TargetFramework">What the benchmarks are built for.</param>
/// <param name="Version">The exact version that they are built with.</param>
/// <param name="Pack">Replaces that version's files; null if nothing does.</param>
internal sealed record WineRuntime(string TargetFramework, string Version, RuntimePack? Pack)
{
    /// <summary>What tells it from others, in tables and in names of folders.</summary>
    public string Label => Pack?.Label ?? Version;

    /// <summary>The same for BenchmarkDotNet.</summary>
    public CoreRuntime Runtime
    {
        get
        {
            // BenchmarkDotNet's own object where it knows the version: diagnosers ask it what the runtime can do.
            (bool isSuccess, var config, _) = ConfigParser.Parse(["--runtimes", TargetFramework], new AccumulationLogger());
            return isSuccess && config!.GetJobs().SingleOrDefault()?.Environment.Runtime is CoreRuntime known
                ? known
                : CoreRuntime.CreateForNewVersion(TargetFramework, ".NET " + TargetFramework["net".Length..]);
        }
    }

    /// <summary>One for each name.</summary>
    /// <exception cref="UserError">One is none, is there twice, or is not in the package source.</exception>
    public static IReadOnlyList<WineRuntime> FromNames(IEnumerable<string> names) => Distinct(
    [
        .. names.Select(RuntimeName.Parse).Select(name => new WineRuntime(name.TargetFramework, RuntimePackages.Resolve(name), null)),
    ]);

    /// <summary>One for each folder.</summary>
    /// <param name="folders">As <see cref="RuntimePack.Open"/> takes them.</param>
    /// <param name="builtFor">What the benchmarks are built with; null: the newest version of what each folder is.</param>
    /// <exception cref="UserError">One is none, is there twice, or is of another version than the benchmarks are built for.</exception>
    public static IReadOnlyList<WineRuntime> FromFolders(IEnumerable<string> folders, WineRuntime? builtFor) => Distinct(
    [
        .. RuntimePack.OpenAll(folders).Select(pack => builtFor is null || builtFor.TargetFramework == pack.Name.TargetFramework
            ? new WineRuntime(pack.Name.TargetFramework, builtFor?.Version ?? RuntimePackages.Resolve(pack.Name), pack)
            : throw new UserError($"{pack.Folder} is a runtime for {pack.Name.TargetFramework}, and the benchmarks are built for {builtFor.TargetFramework}. Leave --runtimes out, or name {pack.Name.TargetFramework}.")),
    ]);

    public override string ToString() => Pack is null ? $"{TargetFramework}, {Version}" : $"{TargetFramework}, {Label}";

    private static List<WineRuntime> Distinct(List<WineRuntime> runtimes) =>
        runtimes.GroupBy(runtime => runtime.Label, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new UserError($"the runtime {twice.Key} is there twice.")
            : runtimes;
}
