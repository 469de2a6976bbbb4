using Bench.Jobs.Runtimes;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains;

namespace Bench.Jobs;

/// <summary>Which runtimes do the arguments name? Under Wine, where BenchmarkDotNet's own toolchains for them would leave it.</summary>
/// <param name="Runtimes">In the order they were named; empty: the usual one.</param>
internal sealed record RuntimeArguments(IReadOnlyList<WineRuntime> Runtimes, IReadOnlyList<string> Others)
{
    private const string Names = "--runtimes";
    private const string Packs = "--runtimePack";

    // BenchmarkDotNet's short name is a name of the long one.
    private static readonly string[] s_names = [Names, "-r"];

    /// <summary>Arguments that name exactly these versions, so that a repetition uses the same ones.</summary>
    public IReadOnlyList<string> Exact
    {
        get
        {
            WineRuntime[] packs = [.. Runtimes.Where(runtime => runtime.Pack is not null)];
            string[] versions = [.. Runtimes.Select(runtime => runtime.Version).Distinct()];
            return Runtimes.Count == 0 ? []
                : packs.Length == 0 ? [Names, .. versions]
                : [.. versions.Length == 1 ? [Names, .. versions] : Array.Empty<string>(), Packs, .. packs.Select(runtime => runtime.Pack!.Folder)];
        }
    }

    /// <summary>Takes <c>--runtimes</c> and <c>--runtimePack</c> out of BenchmarkDotNet's arguments.</summary>
    /// <exception cref="UserError">A runtime is not there, or cannot be used.</exception>
    public static RuntimeArguments Take(IReadOnlyList<string> arguments)
    {
        List<string> names = [];
        List<string> folders = [];
        List<string> others = [];
        List<string> current = others;
        foreach (string argument in arguments)
        {
            if (!argument.StartsWith('-'))
            {
                current.Add(argument);
                continue;
            }
            string[] parts = argument.Split('=', 2);
            current = s_names.Contains(parts[0], StringComparer.OrdinalIgnoreCase) ? names
                : string.Equals(parts[0], Packs, StringComparison.OrdinalIgnoreCase) ? folders
                : others;
            if (current == others)
                others.Add(argument);
            else if (parts.Length == 2)
                current.Add(parts[1]);
            else if (IsLast(arguments, argument))
                throw new UserError($"{argument} needs a value: {(current == names ? "net8.0, or an exact version such as 8.0.33" : "the folder of a runtime for Windows x64")}.");
        }

        IReadOnlyList<WineRuntime> named = WineRuntime.FromNames(names.SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        if (folders.Count == 0)
            return new RuntimeArguments(named, others);
        return named.Count <= 1
            ? new RuntimeArguments(WineRuntime.FromFolders(folders, named.SingleOrDefault()), others)
            : throw new UserError($"{Packs} replaces the files of one runtime, and {Names} names {named.Count}. Name one, or none.");
    }

    /// <summary>Each way with each runtime.</summary>
    /// <param name="toolchain">What builds and runs them for a runtime.</param>
    public IReadOnlyList<Job> Ways(IReadOnlyList<Job> ways, Func<WineRuntime, IToolchain> toolchain) => Runtimes.Count == 0
        ? ways
        : [.. Runtimes.Select(runtime => (runtime, toolchain(runtime))).SelectMany(each => ways.Select(way => With(way, each.runtime, each.Item2)))];

    private static Job With(Job way, WineRuntime runtime, IToolchain toolchain)
    {
        var job = new Job(way);
        job.Environment.Runtime = runtime.Runtime;
        job.Infrastructure.Toolchain = toolchain;
        return job;
    }

    private static bool IsLast(IReadOnlyList<string> arguments, string option)
    {
        int index = arguments.ToList().IndexOf(option);
        return index == arguments.Count - 1 || arguments[index + 1].StartsWith('-');
    }
}
