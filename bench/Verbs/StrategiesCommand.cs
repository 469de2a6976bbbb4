using System.CommandLine;
using IoStrategies;

namespace Bench.Verbs;

/// <summary>The verb <c>strategies</c>: prints the catalog with its traits.</summary>
internal static class StrategiesCommand
{
    public static Command Create()
    {
        Option<string> format = new("--format") { Description = "md (default) or json", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "json");
        var command = new Command("strategies", "Prints the catalog of strategies with their traits.") { format, AddedOptions.Code, AddedOptions.Libraries };
        command.SetAction(parsed =>
        {
            IReadOnlyList<IIoStrategy> strategies = AddedOptions.Load(parsed, []).Strategies;
            if (parsed.GetValue(format) == "json")
            {
                using Stream output = Console.OpenStandardOutput();
                CatalogWriter.WriteJson(strategies, output);
                output.WriteByte((byte)'\n');
            }
            else
            {
                CatalogWriter.WriteSentences(strategies, Console.Out);
                Console.WriteLine();
                CatalogWriter.WriteMarkdown(strategies, Console.Out);
            }
            return ExitCode.Done;
        });
        return command;
    }
}
