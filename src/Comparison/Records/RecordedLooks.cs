namespace Comparison.Records;

/// <summary>How it was decided who goes on: after some rounds it was looked whose verdicts were settled.</summary>
/// <param name="Threshold">Differences up to this did not matter.</param>
/// <param name="Misrate">How often a verdict of the whole could be wrong; spent over the looks.</param>
/// <param name="Most">So many rounds there were to be at most.</param>
/// <param name="Rounds">After which rounds it was looked, or would have been.</param>
public sealed record RecordedLooks(string Threshold, double Misrate, int Most, IReadOnlyList<int> Rounds);
