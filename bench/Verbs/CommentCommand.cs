using System.CommandLine;
using System.Text.RegularExpressions;
using Bench.PullRequests.Artifacts;
using Bench.PullRequests.Comments;
using Bench.PullRequests.Plans;
using Comparison.Judges;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Bench.Verbs;

/// <summary>The verb <c>pr comment</c>: from the artifacts of a plan's jobs to the text of the answer.</summary>
internal static partial class CommentCommand
{
    private static readonly Option<string> s_artifacts = new("--artifacts")
    {
        Description = "Folder with bench-TARGET.zip, or a folder bench-TARGET, of each target.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string?> s_runUrl = new("--run-url") { Description = "Where the artifacts can be had.", HelpName = "URL" };

    public static Command Create()
    {
        var command = new Command(
            "comment",
            $"Reads a plan from {PlanInput.PlanVariable} or standard input, judges what its jobs have recorded, and prints the comment. Nothing in the artifacts is trusted.")
        {
            s_artifacts, s_runUrl,
        };
        command.SetAction(parsed =>
        {
            string? url = parsed.GetValue(s_runUrl);
            if (url is not null && !Url().IsMatch(url))
                throw new UserError("--run-url is no plain https address. Give that of the workflow's run.");
            Console.Write(Write(PlanInput.ReadRun(Console.OpenStandardInput()), parsed.GetRequiredValue(s_artifacts), url));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The comment.</summary>
    /// <param name="plan">What was asked for.</param>
    /// <param name="artifacts">The folder with the artifacts.</param>
    /// <param name="url">Of the run; null if there is none.</param>
    public static string Write(Plan plan, string artifacts, string? url)
    {
        var reader = new ArtifactReader(artifacts);
        var comparer = new Comparer(Threshold.Parse(plan.Threshold ?? ComparisonSettings.UsualThreshold), ComparisonSettings.UsualMisrate);
        return new CommentPage(plan, [.. plan.Matrix!.Include.Select(reader.Read)], comparer.Compare, run => comparer.CompareVariants(run, run.Cases[0].Id.Variant), url).Write();
    }

    [GeneratedRegex(@"\Ahttps://[A-Za-z0-9._/-]{1,300}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}
