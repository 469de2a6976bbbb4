namespace Comparison.Records;

/// <summary>One process that measured rounds of a record; a resumed record has several.</summary>
/// <param name="Start">When the command started.</param>
/// <param name="End">When its last finished round was written.</param>
/// <param name="FirstRound">The first round it finished.</param>
/// <param name="LastRound">The last one.</param>
/// <param name="WallSeconds">From start to end, the build included.</param>
/// <param name="BenchmarkSeconds">The part of it during which a benchmark process was running.</param>
public sealed record Sitting(
    DateTimeOffset Start, DateTimeOffset End, int FirstRound, int LastRound, double WallSeconds, double BenchmarkSeconds);
