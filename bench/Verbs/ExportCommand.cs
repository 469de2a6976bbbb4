using System.CommandLine;
using Bench.Records;
using Bench.Shell;
using Comparison.Records;

namespace Bench.Verbs;

/// <summary>The verb <c>export</c>: one strategy of a record as a file that tools for BenchmarkDotNet's results read, ResultsComparer among them.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> s_record = new("record") { Description = "Folder of a run record." };

    private static readonly Option<string?> s_strategy = new("--strategy")
    {
        Description = "Which one: BenchmarkDotNet's tools know a benchmark by its name, which all strategies share. May be left out if the record has one only.",
        HelpName = "ID",
    };

    private static readonly Option<string?> s_output = new("--output") { Description = "The file; RECORD-STRATEGY-report-full.json in this folder if not given. It must not exist.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("export", "Writes one strategy of a run record as plain BenchmarkDotNet JSON, each round as a launch: what ResultsComparer and other tools read.")
        {
            s_record, s_strategy, s_output,
        };
        command.SetAction(parsed =>
        {
            Console.WriteLine(Write(parsed.GetRequiredValue(s_record), parsed.GetValue(s_strategy), parsed.GetValue(s_output)));
            return ExitCode.Done;
        });
        return command;
    }

    /// <returns>The file that was written.</returns>
    /// <exception cref="UserError">The record cannot be read, has no such strategy, or the file is there.</exception>
    private static string Write(string folder, string? strategy, string? output)
    {
        if (!File.Exists(Path.Combine(folder, RecordFormat.HeaderFile)))
            throw new UserError($"{folder} is no run record (it has no {RecordFormat.HeaderFile}). Name a folder that 'bench measure' made.");
        RunHeader header = RecordFolder.Read(folder).Header;
        string[] strategies = [.. header.Cases.Select(each => each.Variant).Distinct()];
        string chosen = strategy ?? (strategies is [var only] ? only : throw new UserError($"which strategy? Name one with --strategy: {string.Join(", ", strategies)}."));
        if (!strategies.Contains(chosen))
            throw new UserError($"the record has no strategy '{chosen}'. It has {string.Join(", ", strategies)}.");
        if (header.Rounds.Count == 0)
            throw new UserError($"{folder} has no finished round: there is nothing to export.");

        string file = output ?? $"{Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar))}-{chosen}-report-full.json";
        if (Path.Exists(file))
            throw new UserError($"{file} exists, and is not overwritten. Name another file with --output.");
        byte[] report = PlainReport.Join([.. header.Cases.Where(each => each.Variant == chosen)], header.Rounds.Select(round => (round.Round, SafeFile.Read(folder, round.Report))));
        UserError.Wrap($"{file} cannot be written", () => AtomicFile.Write(Path.GetFullPath(file), report));
        return file;
    }
}
