using System.Reflection;
using Bench.Jobs.Runtimes;
using Bench.Shell;
using BenchmarkDotNet.Wine;
using Comparison.Records;
using IoStrategies;
using Workloads;

namespace Bench.Jobs.Added;

/// <summary>Strategies and workloads from elsewhere, beside those of this repository.</summary>
/// <param name="Files">In the order they were named.</param>
internal sealed record Additions(IReadOnlyList<AddedFile> Files)
{
    private const string Kind = "bench-code-";

    /// <summary>Nothing from elsewhere.</summary>
    public static Additions None { get; } = new([]);

    /// <summary>Strategies from elsewhere, in the order of their files.</summary>
    public IEnumerable<IIoStrategy> Added => Files.SelectMany(file => file.Strategies);

    /// <summary>The catalog's strategies, and then the others: whoever comes first is the baseline.</summary>
    public IReadOnlyList<IIoStrategy> Strategies => [.. IoStrategyCatalog.All, .. Added];

    /// <summary>Where benchmarks are looked for.</summary>
    public IReadOnlyList<Assembly> WorkloadAssemblies => [typeof(WorkloadEnvironment).Assembly, .. ForeignWorkloads];

    /// <summary>What BenchmarkDotNet cannot build by a project; null if it can build all.</summary>
    public BenchmarksWithoutProject? WithoutProject =>
        ForeignWorkloads.ToArray() is { Length: > 0 } assemblies ? new BenchmarksWithoutProject(assemblies, typeof(WorkloadEnvironment)) : null;

    /// <summary>What a record says of them; null if there is nothing to say.</summary>
    public IReadOnlyList<AddedSource>? Sources => Files.Count == 0 ? null : [.. Files.Select(file => file.Source)];

    /// <summary>The value of <see cref="AddedStrategies.Variable"/> for the processes that run the strategies; null if there is none from elsewhere.</summary>
    public string? Assemblies => Files.Where(file => file.Strategies.Count > 0).Select(file => file.Assembly.Location).ToArray() is { Length: > 0 } paths
        ? string.Join(';', paths.Select(path => OperatingSystem.IsWindows() ? path : WinePath.ToWindows(path)))
        : null;

    private IEnumerable<Assembly> ForeignWorkloads => Files.Where(file => file.Workloads.Count > 0).Select(file => file.Assembly);

    /// <summary>Compiles and loads them. Nothing of them has run before but constructors of strategies.</summary>
    /// <param name="code">Files of C#.</param>
    /// <param name="libraries">Assemblies.</param>
    /// <param name="runtimes">That they are to run on; none: the usual one.</param>
    /// <exception cref="UserError">One of them cannot be used.</exception>
    public static Additions Load(IReadOnlyList<string> code, IReadOnlyList<string> libraries, IReadOnlyList<WineRuntime> runtimes)
    {
        string[] all = [.. code.Concat(libraries).Select(Path.GetFullPath)];
        if (all.Length == 0)
            return None;
        if (Array.Find(all, path => !File.Exists(path)) is { } missing)
            throw new UserError($"{missing}: there is no such file.");
        if (all.GroupBy(AddedFile.DigestOf).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new UserError($"{twice.First()} and {twice.Last()} are the same.");

        WineRuntime? oldest = runtimes.MinBy(runtime => Version.Parse(runtime.TargetFramework["net".Length..]));
        AddedFile[] files =
        [
            .. code.Select(Path.GetFullPath).Select(path => AddedFile.Load(path, Compile(path, oldest))),
            .. libraries.Select(Path.GetFullPath).Select(path => AddedFile.Load(path, path)),
        ];
        RefuseSameNames(files);
        return new Additions(files);
    }

    private static string Compile(string path, WineRuntime? runtime)
    {
        Terminal.Current.Writer.WriteLine($"compiling {Path.GetFileName(path)} ...");
        var folder = TemporaryFolder.Create(Kind);
        // Benchmark processes load the assembly for as long as this process lives.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Leave();
        return CodeFile.Compile(path, runtime, folder.FullPath);
    }

    private static void RefuseSameNames(AddedFile[] files)
    {
        var named = files.SelectMany(file => file.Strategies.Select(strategy => ($"strategy {strategy.Id}", file.Path))
            .Concat(file.Workloads.Select(type => ($"workload {type.FullName}", file.Path))));
        if (named.GroupBy(each => each.Item1).FirstOrDefault(group => group.Count() > 1) is { } same)
            throw new UserError($"{same.First().Path} and {same.Last().Path} both have the {same.Key}.");
    }
}
