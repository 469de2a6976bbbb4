using System.CommandLine;
using System.Globalization;
using Bench.PullRequests.Plans;
using Bench.Sessions;

namespace Bench.Verbs;

/// <summary>The verb <c>pr run</c>: measures what a plan says for one target, on this machine.</summary>
internal static class RunCommand
{
    private static readonly Option<string> s_target = new("--target") { Description = "Id of the target.", HelpName = "ID", Required = true };

    private static readonly Option<string> s_out = new("--out")
    {
        Description = "Folder of the records, which must not exist.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<int?> s_buildTimeout = new("--buildTimeout")
    {
        Description = "Seconds that building a commit's benchmarks may take; the commit's own limit if not given, which was BenchmarkDotNet's 120 once.",
        HelpName = "N",
    };

    public static Command Create()
    {
        var command = new Command(
            "run", $"Reads a plan from {PlanInput.PlanVariable} or standard input, and measures its commits. The plan's arguments meet no shell.")
        {
            s_target, s_out, s_buildTimeout,
        };
        command.SetAction(parsed =>
        {
            Plan plan = PlanInput.ReadRun(Console.OpenStandardInput());
            PlannedTarget target = Find(plan, parsed.GetRequiredValue(s_target));
            string[] arguments =
            [
                .. target.Arguments,
                .. parsed.GetValue(s_buildTimeout) is { } seconds ? ["--buildTimeout", seconds.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
            ];
            string folder = Path.GetFullPath(parsed.GetRequiredValue(s_out));
            return plan.Code is { } code
                ? CodeMeasuring.Run(target.Commits[0], code, arguments, target.Strategies ?? [], folder)
                : CompareCommitsCommand.Run(CompareCommitsCommand.Read(string.Join(',', target.Commits), arguments, folder));
        });
        return command;
    }

    private static PlannedTarget Find(Plan plan, string id) =>
        plan.Matrix!.Include.FirstOrDefault(target => target.Target == id)
        ?? throw new UserError($"the plan has no target '{id}', but {string.Join(", ", plan.Matrix.Include.Select(target => target.Target))}.");
}
