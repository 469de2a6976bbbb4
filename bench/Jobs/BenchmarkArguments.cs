using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.ConsoleArguments;
using BenchmarkDotNet.ConsoleArguments.ListBenchmarks;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using CommandLine;

namespace Bench.Jobs;

/// <summary>What do BenchmarkDotNet's own arguments ask for?</summary>
internal sealed class BenchmarkArguments
{
    // Those that bench takes before BenchmarkDotNet sees the others.
    private static readonly string[] s_own = ["--strategies", "--code", "--strategies-from", "--allocations", "--windows-thread-pool", "--runtimePack"];

    // BenchmarkDotNet's two minutes are for a machine that nobody else uses: beside eight busy processes a build took longer.
    private static readonly TimeSpan s_buildTimeout = TimeSpan.FromMinutes(10);

    private readonly IReadOnlyList<string> _arguments;
    private readonly CommandLineOptions _options;

    private BenchmarkArguments(IReadOnlyList<string> arguments, IConfig config, CommandLineOptions options)
    {
        _arguments = arguments;
        Config = config;
        _options = options;
    }

    /// <summary>What the arguments say, without any default of ours.</summary>
    public IConfig Config { get; }

    /// <summary>Whether the arguments select cases.</summary>
    public bool HasFilter =>
        _options.Filters.Any() || _options.AllCategories.Any() || _options.AnyCategories.Any() || _options.AttributeNames.Any();

    /// <summary>
    /// The argument that asks BenchmarkDotNet for something else than a run, with its value: <c>--list</c>, <c>--info</c>. Null if none does.
    /// </summary>
    public string[]? Question =>
        _options.PrintInformation ? ["--info"]
        : _options.ListBenchmarkCaseMode != ListBenchmarkCaseMode.Disabled ? ["--list", _options.ListBenchmarkCaseMode.ToString()]
        : null;

    /// <summary>How long a build may take.</summary>
    public TimeSpan BuildTimeout => _options.TimeOutInSeconds is null ? s_buildTimeout : Config.BuildTimeout;

    /// <summary>Whether every strategy is to make the same number of invocations.</summary>
    public bool ApplesToApples => _options.ApplesToApples;

    /// <exception cref="UserError">BenchmarkDotNet does not accept the arguments.</exception>
    public static BenchmarkArguments Parse(IReadOnlyList<string> arguments)
    {
        var log = new AccumulationLogger();
        (bool isSuccess, IConfig? config, CommandLineOptions? options) = Parse(arguments, log);
        return isSuccess
            ? new BenchmarkArguments(arguments, config!, options!)
            : throw new UserError($"{FirstError(log.GetLog())}{Meant(arguments)} '--help' lists the options.");
    }

    /// <summary>
    /// How to run a benchmark: with a job that the user names, that one; otherwise <paramref name="usual"/> with the user's options on
    /// top. More than one where the user compares toolchains.
    /// </summary>
    public IReadOnlyList<Job> Ways(Job usual)
    {
        Job[] parsed = [.. Config.GetJobs()];
        if (!string.Equals(_options.BaseJob, "default", StringComparison.OrdinalIgnoreCase))
            return parsed;

        Job[] ways = parsed.Length == 0 ? [new Job(usual)] : [.. parsed.Select(job => new Job(usual, job))];
        // BenchmarkDotNet does not pass on a value that equals its default.
        if (_arguments.Any(argument => argument.StartsWith("--outliers", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (Job way in ways)
                way.Accuracy.OutlierMode = _options.Outliers;
        }
        return ways;
    }

    private static (bool IsSuccess, IConfig? Config, CommandLineOptions? Options) Parse(IReadOnlyList<string> arguments, AccumulationLogger log)
    {
        try
        {
            return ConfigParser.Parse([.. arguments], log);
        }
        catch (Exception e) when (e is NotSupportedException or PlatformNotSupportedException or ArgumentException or IOException)
        {
            // A runtime or a profiler that does not exist on this system, or a path that is none.
            throw new UserError(e.Message.ReplaceLineEndings(" "), e);
        }
    }

    // The parser writes its errors below a heading and its whole help below them; BenchmarkDotNet's own checks write one line.
    // Words of one hyphen may be several options in one.
    private static string Meant(IReadOnlyList<string> arguments)
    {
        string[] names =
        [
            .. typeof(CommandLineOptions).GetProperties().Select(property => property.GetCustomAttribute<OptionAttribute>()?.LongName)
                .Where(name => !string.IsNullOrEmpty(name)).Select(name => $"--{name}"),
        ];
        string? mistyped = arguments.Where(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => word.Split('=')[0])
            .FirstOrDefault(word => word.Length > 2 && !names.Contains(word, StringComparer.OrdinalIgnoreCase));
        return mistyped is not null && Suggestion.For(mistyped, names.Concat(s_own)) is { } meant ? $" Did you mean {meant}?" : "";
    }

    private static string FirstError(string log)
    {
        string[] lines = log.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int heading = Array.FindIndex(lines, line => line.StartsWith("ERROR", StringComparison.Ordinal));
        return lines.Length > heading + 1 ? lines[heading + 1] : "the arguments cannot be used.";
    }
}
