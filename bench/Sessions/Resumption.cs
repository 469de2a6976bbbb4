using Bench.Records;
using Comparison.Records;

namespace Bench.Sessions;

/// <summary>May a record go on here and now? Only if the rounds to come would be those of an unbroken run.</summary>
internal static class Resumption
{
    /// <exception cref="UserError">The given arguments ask for something else; the message says what.</exception>
    public static void RequireSameCommand(RunHeader header, MeasuringPlan given)
    {
        if (!header.Command.SequenceEqual(given.Command))
        {
            throw new UserError(
                $"the record was made by another command: 'bench {string.Join(' ', header.Command)}', not 'bench {string.Join(' ', given.Command)}'. " +
                "Give --resume alone.");
        }
    }

    /// <exception cref="UserError">Source, what came from elsewhere, machine or cases are others; the message says what differs.</exception>
    public static void RequireSame(RunHeader header, SourceState source, IReadOnlyList<AddedSource>? added, Machine machine, IMeasuredSide side)
    {
        if (header.IsComplete)
            throw new UserError($"the record has all of its {header.PlannedRounds} rounds. There is nothing to resume.");
        if (header.Source != source)
            throw new UserError($"the record is of {Name(header.Source)}, and this is {Name(source)}. Check that out, or make a new record.");

        if ((header.Added ?? []).Except(added ?? []).FirstOrDefault() is { } changed)
            throw new UserError($"{changed.Name} has changed since the record was begun. Make a new record.");

        // The runtime is known only when a benchmark process has run.
        Machine known = machine with { Runtime = header.Machine.Runtime };
        string[] differences =
        [
            .. Facts(header.Machine).Union(Facts(known))
                .Where(name => Fact(header.Machine, name) != Fact(known, name))
                .Select(name => $"{name} was {Fact(header.Machine, name) ?? "unknown"} and is {Fact(known, name) ?? "unknown"}"),
        ];
        if (differences.Length > 0)
            throw new UserError($"the record was made on another machine: {string.Join("; ", differences)}. Make a new one.");
        if (!header.Cases.SequenceEqual(side.Cases) || header.Job != side.Job)
            throw new UserError("the record has other cases than this program makes of its command. Make a new one.");
    }

    private static string Name(SourceState source) =>
        source.Clean ? $"commit {source.ShortCommit()}" : $"commit {source.ShortCommit()} with uncommitted changes {source.Changes![..10]}";

    private static IEnumerable<string> Facts(Machine machine) => machine.ToFingerprint().Select(fact => fact.Key);

    private static string? Fact(Machine machine, string name) =>
        machine.ToFingerprint().Where(fact => fact.Key == name).Select(fact => fact.Value).FirstOrDefault();
}
