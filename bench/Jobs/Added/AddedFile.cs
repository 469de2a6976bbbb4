using System.Reflection;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Comparison.Records;
using IoStrategies;
using Workloads;

namespace Bench.Jobs.Added;

/// <summary>A file with strategies or workloads from elsewhere, loaded.</summary>
/// <param name="Path">As the user named it, in full.</param>
/// <param name="Digest">SHA-256 of that file, hexadecimal.</param>
/// <param name="Assembly">The file, or what it was compiled to.</param>
/// <param name="Strategies">In the order of their ids.</param>
/// <param name="Workloads">Its classes with benchmarks.</param>
internal sealed record AddedFile(string Path, string Digest, Assembly Assembly, IReadOnlyList<IIoStrategy> Strategies, IReadOnlyList<Type> Workloads)
{
    /// <summary>What a record says of it.</summary>
    public AddedSource Source => new(System.IO.Path.GetFileName(Path), Digest);

    /// <param name="path">As the user named it, in full.</param>
    /// <param name="assembly">The same path, or that of the assembly that it was compiled to.</param>
    /// <exception cref="UserError">It cannot be used; the message names the user's file.</exception>
    public static AddedFile Load(string path, string assembly)
    {
        try
        {
            string digest = DigestOf(path);
            IReadOnlyList<IIoStrategy> strategies = AddedStrategies.Load(assembly, out Assembly loaded);
            Type[] workloads = [.. loaded.GetExportedTypes().Where(HasBenchmarks)];
            RefuseWorkloads(path, workloads);
            return strategies.Count + workloads.Length > 0
                ? new AddedFile(path, digest, loaded, strategies, workloads)
                : throw new UserError($"{path} has neither a strategy (a class that implements IIoStrategy) nor a workload (a public class with [Benchmark] methods).");
        }
        catch (ArgumentException e)
        {
            throw new UserError(e.Message.Replace(assembly, path, StringComparison.Ordinal), e);
        }
    }

    /// <exception cref="UserError">It cannot be read.</exception>
    public static string DigestOf(string path) => UserError.Wrap($"{path} cannot be read", () => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

    private static bool HasBenchmarks(Type type) =>
        type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.GetMethods().Any(method => method.IsDefined(typeof(BenchmarkAttribute)));

    private static void RefuseWorkloads(string path, Type[] workloads)
    {
        if (Array.Find(workloads, type => typeof(WorkloadEnvironment).Assembly.GetType(type.FullName!) is not null) is { } taken)
            throw new UserError($"{path}: there is a workload {taken.FullName} already.");
        // BenchmarkDotNet derives its programs from them.
        if (Array.Find(workloads, type => type.IsSealed) is { } isSealed)
            throw new UserError($"{path}: {isSealed.FullName} is sealed, and BenchmarkDotNet cannot derive from it. Leave 'sealed' out.");
    }
}
