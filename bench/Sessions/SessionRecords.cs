using Bench.Records;
using Comparison.Records;

namespace Bench.Sessions;

/// <summary>The records of a session, one for each side.</summary>
internal static class SessionRecords
{
    /// <summary>Makes them: in the folder itself if there is one side, otherwise in one below it for each label.</summary>
    /// <param name="path">Must not exist.</param>
    /// <param name="plan">What is to be measured.</param>
    /// <param name="sides">Who, and on what.</param>
    /// <exception cref="UserError">It exists, or cannot be written; then nothing of it is left.</exception>
    public static (IMeasuredSide Side, RecordFolder Record)[] Create(
        string path, MeasuringPlan plan, IReadOnlyList<(IMeasuredSide Side, Machine Machine)> sides)
    {
        RecordFolder.RefuseExisting(path);
        string session = Guid.NewGuid().ToString("N");
        return
        [
            .. sides.Select(each => (each.Side, RecordFolder.Create(Path.Combine(path, each.Side.Label), new RunHeader
            {
                Schema = RecordFormat.Schema,
                Label = $"{plan.Label} {each.Side.Label}".TrimEnd(),
                Session = session,
                Command = plan.Command,
                Source = each.Side.Source,
                Added = plan.Additions.Sources,
                Machine = each.Machine,
                Seed = plan.Seed,
                PlannedRounds = plan.Rounds,
                Job = each.Side.Job,
                Cases = each.Side.Cases,
                Sittings = [],
                HarnessShare = 0,
                Rounds = [],
                Failures = [],
                Looks = plan.Looks,
                Runtimes = plan.Lineup.Places.Count > 1 ? new Dictionary<string, string>() : null,
                Digest = "",
            }))),
        ];
    }
}
