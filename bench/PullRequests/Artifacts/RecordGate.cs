using Bench.Jobs;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.PullRequests.Artifacts;

/// <summary>
/// A record that was read exactly may still say anything: its digests are computed by whoever writes it. What passes here has sizes,
/// numbers and names that can be judged and shown.
/// </summary>
internal static class RecordGate
{
    // BenchmarkDotNet's own figures beside ours.
    private const int MaxMetricsOfCase = CaseConfig.MostFigures + 50;

    // All stages of a launch together; a command cannot ask for more iterations than the usual five.
    private const int MaxIterationsOfLaunch = 1000;

    // Twice what fits into a round.
    private const int MaxTurnsOfRound = 800;

    // A comment's code is one.
    private const int MaxAdded = 4;

    // Twice what a command may name.
    private const int MaxRuntimes = 8;

    // Larger figures are refused. In nanoseconds it is eleven days.
    private const double MaxNumber = 1e15;

    private const long MaxOperations = 1L << 40;

    /// <param name="commit">The full hash that the record must name.</param>
    /// <returns>The same with free text defused.</returns>
    /// <exception cref="BadArtifactException">No measurement of that commit writes such a record.</exception>
    public static RunRecord Pass(RunRecord record, string commit)
    {
        RunHeader header = record.Header;
        Require(header.Source.Commit == commit, "the record is of another commit");
        Require(header.Cases.Count <= Limits.MaxCases, "the record has more cases than a command may select");
        Require(header.Cases.Distinct().Count() == header.Cases.Count, "the record has a case twice");
        Require(header.Cases.All(IsCase), "a case has a name that no case has");
        Require(header.PlannedRounds is > 0 and <= Limits.MaxRounds, "the record has no rounds, or too many");
        Require(header.Rounds.Select(round => round.Round).SequenceEqual(Enumerable.Range(1, header.Rounds.Count)), "the rounds are not in order");
        Require(header.Rounds.Count <= header.PlannedRounds, "there are more rounds than were planned");

        Require(
            header.Runtimes is null || (header.Runtimes.Count <= MaxRuntimes && header.Runtimes.Keys.All(name => IsName(name, 60))),
            "a runtime has a name that none has, or there are too many");
        Require(header.Added is null || header.Added.Count <= MaxAdded, "there is more from elsewhere than a command brings");
        HashSet<CaseId> cases = [.. header.Cases];
        Require(header.Failures.Count <= header.Cases.Count * header.PlannedRounds, "there are more failures than launches");
        Require(header.Failures.All(failure => cases.Contains(failure.Case) && IsRound(failure.Round)), "a failure belongs to no case");
        Require(
            record.Measurements.All(row =>
                cases.Contains(new CaseId(row.Workload, row.Arguments, row.Strategy)) && IsRound(row.Round) && row.Operations is > 0 and < MaxOperations
                && row.Nanoseconds is >= 1 and < MaxNumber),
            "an iteration belongs to no case, or took no time that there is");
        Require(
            record.Measurements.GroupBy(row => (row.Round, row.Workload, row.Arguments, row.Strategy)).All(launch => launch.Count() <= MaxIterationsOfLaunch),
            "a launch has more iterations than one has");
        Require(
            record.Turns.All(row =>
                cases.Contains(new CaseId(row.Workload, row.Arguments, row.Strategy)) && IsRound(row.Round) && row.Operations is > 0 and < MaxOperations
                && row.First is >= 1 and < MaxNumber && row.Second is >= 1 and < MaxNumber),
            "a turn belongs to no case, or took no time that there is");
        Require(
            record.Turns.GroupBy(row => (row.Round, row.Workload, row.Arguments, row.Strategy)).All(turns => turns.Count() <= MaxTurnsOfRound),
            "a case has more turns in a round than there are");
        Require(record.Metrics.All(row =>
                cases.Contains(new CaseId(row.Workload, row.Arguments, row.Strategy)) && IsRound(row.Round)
                && Math.Abs(row.Value) < MaxNumber && IsName(row.Metric, CaseConfig.LongestFigure) && (row.Unit.Length == 0 || IsName(row.Unit, 20))),
            "a counted figure belongs to no case, or is none");
        Require(
            record.Metrics.GroupBy(row => (row.Round, row.Workload, row.Arguments, row.Strategy)).All(each =>
                each.Count() <= MaxMetricsOfCase && each.Select(row => (row.Metric, row.Unit)).Distinct().Count() == each.Count()),
            "a counted figure is there twice, or there are too many");
        return record with
        {
            Header = header with
            {
                Machine = Defused(header.Machine),
                Added = header.Added is null ? null : [.. header.Added.Select(added => new AddedSource(PlainText.Clean(added.Name, 60), PlainText.Clean(added.Digest, 64)))],
                Runtimes = header.Runtimes?.ToDictionary(each => each.Key, each => PlainText.Clean(each.Value)),
                Failures = [.. header.Failures.Select(failure => failure with { Reason = PlainText.Clean(failure.Reason) })],
                Label = "",
                Session = PlainText.Clean(header.Session, 40),
                Job = PlainText.Clean(header.Job),
                Command = [],
            },
        };

        bool IsRound(int round) => round >= 1 && round <= header.Rounds.Count;
    }

    private static bool IsCase(CaseId id) =>
        IsName(id.Workload, 200) && (id.Arguments.Length == 0 || IsName(id.Arguments, 300)) && IsName(id.Variant, 60);

    // What names of types, methods, arguments and strategies are made of: nothing that means something in Markdown, HTML or a formula.
    private static bool IsName(string text, int maxLength) =>
        text.Length > 0 && text.Length <= maxLength && char.IsAsciiLetterOrDigit(text[0])
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or ',' or ':' or ' ' or '-' or '+' or '/' or '%');

    private static Machine Defused(Machine machine) => machine with
    {
        Processor = Text(machine.Processor),
        Governor = Text(machine.Governor),
        OperatingSystem = PlainText.Clean(machine.OperatingSystem),
        Architecture = PlainText.Clean(machine.Architecture),
        FileSystem = Text(machine.FileSystem),
        Virtualisation = Text(machine.Virtualisation),
        Defender = Text(machine.Defender),
        Wine = Text(machine.Wine),
        WinePrefix = Text(machine.WinePrefix),
        Runtime = Text(machine.Runtime),
        Sdk = Text(machine.Sdk),
        BenchmarkDotNet = PlainText.Clean(machine.BenchmarkDotNet),
        Environment = machine.Environment.Take(20).Select((variable, index) => (Name: PlainText.Clean(variable.Key, 80), variable.Value))
            .DistinctBy(variable => variable.Name)
            .ToDictionary(variable => variable.Name, variable => PlainText.Clean(variable.Value)),
    };

    private static string? Text(string? text) => text is null ? null : PlainText.Clean(text);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new BadArtifactException(otherwise);
    }
}
