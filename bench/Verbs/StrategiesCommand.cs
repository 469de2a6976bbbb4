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
        var command = new Command("strategies", "Prints the catalog of strategies with their traits.") { format };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == "json")
            {
                using Stream output = Console.OpenStandardOutput();
                CatalogWriter.WriteJson(IoStrategyCatalog.All, output);
                output.WriteByte((byte)'\n');
            }
            else
            {
                CatalogWriter.WriteMarkdown(IoStrategyCatalog.All, Console.Out);
            }
            return ExitCode.Done;
        });
        return command;
    }
}
