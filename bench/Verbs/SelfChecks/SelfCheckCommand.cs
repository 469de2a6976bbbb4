using System.CommandLine;

namespace Bench.Verbs.SelfChecks;

/// <summary>The verb <c>selfcheck</c>: do the verdicts hold on data of which the truth is known?</summary>
internal static class SelfCheckCommand
{
    private static readonly string s_names = string.Join(", ", SelfCheckPage.Tables.Select(table => table.Name));

    private static readonly Argument<string[]> s_tables = new("tables")
    {
        Description = $"{s_names}. All of them if none is named, which takes about a minute.",
        HelpName = "TABLE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create()
    {
        var command = new Command("selfcheck", "Judges simulated data and prints how often the verdicts are wrong, and how often they find a true difference.") { s_tables };
        command.SetAction(parsed => Run(parsed.GetValue(s_tables) ?? []));
        return command;
    }

    private static int Run(string[] names)
    {
        SelfCheckTable[] chosen = [.. names.Distinct().Select(Find)];
        return SelfCheckPage.Write(chosen.Length == 0 ? SelfCheckPage.Tables : chosen, Console.Out) ? ExitCode.Done : ExitCode.CaseFailed;
    }

    private static SelfCheckTable Find(string name) => SelfCheckPage.Tables.FirstOrDefault(table => table.Name == name)
        ?? throw new UserError($"selfcheck has no table {name}. Valid ones: {s_names}.");
}
