using System.CommandLine;
using Bench.Jobs.Added;
using Bench.Jobs.Runtimes;

namespace Bench.Verbs;

/// <summary>Options that bring strategies and workloads from elsewhere.</summary>
internal static class AddedOptions
{
    public static Option<string[]> Code { get; } = new("--code")
    {
        Description = "A file of C# with strategies or workloads of your own, which is compiled. May be given several times.",
        HelpName = "FILE.cs",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string[]> Libraries { get; } = new("--strategies-from")
    {
        Description = "An assembly with strategies or workloads of your own. May be given several times.",
        HelpName = "FILE.dll",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<bool> Unchecked { get; } = new("--unchecked")
    {
        Description = "Measures strategies of your own that have not passed 'bench conform', too.",
        Arity = ArgumentArity.Zero,
    };

    /// <summary>What a command names, compiled and loaded.</summary>
    /// <param name="parsed">Of a verb with the first two of these options.</param>
    /// <param name="runtimes">That it is to run on; none: the usual one.</param>
    /// <exception cref="UserError">Something of it cannot be used.</exception>
    public static Additions Load(ParseResult parsed, IReadOnlyList<WineRuntime> runtimes) =>
        Additions.Load(parsed.GetValue(Code) ?? [], parsed.GetValue(Libraries) ?? [], runtimes);

    /// <summary>The same as arguments, whatever folder they are read in.</summary>
    public static IEnumerable<string> Command(ParseResult parsed) =>
    [
        .. (parsed.GetValue(Code) ?? []).SelectMany(file => (string[])[Code.Name, Path.GetFullPath(file)]),
        .. (parsed.GetValue(Libraries) ?? []).SelectMany(file => (string[])[Libraries.Name, Path.GetFullPath(file)]),
        .. parsed.GetValue(Unchecked) ? (string[])[Unchecked.Name] : [],
    ];
}
