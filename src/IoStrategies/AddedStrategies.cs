using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace IoStrategies;

/// <summary>Strategies of assemblies from elsewhere, beside those of the catalog.</summary>
public static partial class AddedStrategies
{
    /// <summary>The environment variable that holds the paths of such assemblies, with semicolons between: a host tells its processes by it.</summary>
    public const string Variable = "IOSTRATEGY_ASSEMBLIES";

    private const int LongestId = 40;

    private static readonly Lazy<IReadOnlyList<IIoStrategy>> s_inThisProcess = new(() => LoadAll(Environment.GetEnvironmentVariable(Variable) ?? ""));

    /// <summary>The catalog's, and those of the assemblies that <see cref="Variable"/> names.</summary>
    /// <exception cref="ArgumentException">One of the assemblies cannot be used.</exception>
    public static IReadOnlyList<IIoStrategy> InThisProcess => s_inThisProcess.Value;

    /// <summary>Looks one of <see cref="InThisProcess"/> up by its <see cref="IIoStrategy.Id"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that id, or one of the assemblies cannot be used.</exception>
    public static IIoStrategy Get(string id) => InThisProcess.FirstOrDefault(strategy => strategy.Id == id) ?? IoStrategyCatalog.Get(id);

    /// <summary>Loads an assembly and makes one of each of its classes that implement <see cref="IIoStrategy"/>.</summary>
    /// <param name="path">Of the file, in full. What it depends on is looked for beside it.</param>
    /// <param name="assembly">What was loaded.</param>
    /// <returns>In the order of their ids; none if it has none.</returns>
    /// <exception cref="ArgumentException">It is no assembly, was built for another version of this contract, or has a strategy that cannot be used; the message says so in one line.</exception>
    public static IReadOnlyList<IIoStrategy> Load(string path, out Assembly assembly)
    {
        RequireContract(path);
        try
        {
            assembly = Assembly.LoadFrom(path);
            IIoStrategy[] strategies = [.. assembly.GetTypes().Where(IsStrategy).Select(type => Create(type, path)).OrderBy(strategy => strategy.Id, StringComparer.Ordinal)];
            RequireNewIds(strategies, path);
            return strategies;
        }
        catch (ReflectionTypeLoadException e)
        {
            throw Unusable(path, $"a type of it cannot be loaded ({OneLine(e.LoaderExceptions.OfType<Exception>().FirstOrDefault() ?? e)})", e);
        }
        catch (Exception e) when (e is FileLoadException or FileNotFoundException or BadImageFormatException)
        {
            throw Unusable(path, $"it cannot be loaded ({OneLine(e)})", e);
        }
    }

    private static List<IIoStrategy> LoadAll(string paths)
    {
        List<IIoStrategy> all = [.. IoStrategyCatalog.All];
        foreach (string path in paths.Split(';', StringSplitOptions.RemoveEmptyEntries))
            all.AddRange(Load(path, out _));
        return all;
    }

    // Before any of its code runs: what is built for another contract fails somewhere, or worse, does not.
    private static void RequireContract(string path)
    {
        Version ours = typeof(IIoStrategy).Assembly.GetName().Version!;
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
                throw Unusable(path, "it is no .NET assembly");
            MetadataReader metadata = file.GetMetadataReader();
            Version? theirs = metadata.AssemblyReferences
                .Select(metadata.GetAssemblyReference)
                .Where(reference => metadata.GetString(reference.Name) == typeof(IIoStrategy).Assembly.GetName().Name)
                .Select(reference => reference.Version)
                .FirstOrDefault();
            if (theirs is not null && (theirs.Major, theirs.Minor) != (ours.Major, ours.Minor))
                throw Unusable(path, $"it was built for version {theirs.ToString(2)} of the contract IoStrategies, and this is {ours.ToString(2)}");
        }
        catch (BadImageFormatException e)
        {
            throw Unusable(path, "it is no .NET assembly", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, $"it cannot be read ({OneLine(e)})", e);
        }
    }

    private static bool IsStrategy(Type type) => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(IIoStrategy));

    private static IIoStrategy Create(Type type, string path)
    {
        if (type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not { } constructor)
            throw Unusable(path, $"{type.FullName} has no constructor without parameters");
        try
        {
            var strategy = (IIoStrategy)constructor.Invoke(null);
            return strategy switch
            {
                { Id: var id } when id is null || id.Length > LongestId || !KebabCase().IsMatch(id) =>
                    throw Unusable(path, $"the id of {type.FullName} is not in kebab-case, of at most {LongestId} characters"),
                { Traits: null } => throw Unusable(path, $"{type.FullName} has no traits"),
                _ => strategy,
            };
        }
        catch (TargetInvocationException e)
        {
            throw Unusable(path, $"{type.FullName} cannot be made ({OneLine(e.InnerException!)})", e);
        }
    }

    private static void RequireNewIds(IIoStrategy[] strategies, string path)
    {
        if (strategies.GroupBy(strategy => strategy.Id).FirstOrDefault(group => group.Count() > 1)?.ToArray() is [var first, var second, ..])
            throw Unusable(path, $"{first.GetType().FullName} and {second.GetType().FullName} have the same id '{first.Id}'");
        if (Array.Find(strategies, strategy => IoStrategyCatalog.All.Any(known => known.Id == strategy.Id)) is { } taken)
            throw Unusable(path, $"the catalog has a strategy of the id '{taken.Id}' already");
    }

    private static ArgumentException Unusable(string path, string why, Exception? cause = null) => new($"{path}: {why}.", cause);

    private static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();
}
