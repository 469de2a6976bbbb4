using System.CommandLine;
using Bench.Diagnosers.Allocations;

namespace Bench.Verbs;

/// <summary>The verb <c>allocations</c>: the profile of a trace that is there already.</summary>
internal static class AllocationsCommand
{
    private static readonly Argument<FileInfo> s_trace = new("trace") { Description = "A .nettrace file of EventPipe's or, on Windows, an .etl file." };

    private static readonly Option<long?> s_operations = new("--operations")
    {
        Description = "How many operations the trace has, unless it is one of bench's own and says so.",
        HelpName = "N",
    };

    public static Command Create()
    {
        Option<string> format = new("--format") { Description = "md (default) or csv", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "csv");
        var command = new Command("allocations", "Prints what a trace says of allocations, by type and by method.") { s_trace, s_operations, format };
        command.SetAction(parsed =>
        {
            FileInfo file = parsed.GetRequiredValue(s_trace);
            if (parsed.GetValue(s_operations) is < 1)
                throw new UserError("--operations takes a whole number of 1 or more.");
            AllocationProfile profile = TraceFiles.Read(
                file.FullName, (trace, kind) => AllocationAnalyser.Analyse(trace, file.Name, kind, parsed.GetValue(s_operations)));
            if (parsed.GetValue(format) == "csv")
                ProfileTable.WriteCsv([profile], Console.Out);
            else
                Console.Write(ProfileTable.Markdown([profile]));
            return ExitCode.Done;
        });
        return command;
    }
}
