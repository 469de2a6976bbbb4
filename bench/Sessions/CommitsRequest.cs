using Perfolizer.Metrology;

namespace Bench.Sessions;

/// <summary>Commits that are to be compared.</summary>
/// <param name="Range">As <see cref="CommitRange"/> has it.</param>
/// <param name="Plan">What is measured of each.</param>
/// <param name="Threshold">Differences up to this do not matter.</param>
/// <param name="Folder">Of the records; must not exist.</param>
/// <param name="AllowDirty">Whether the work tree may have changes, which are not measured.</param>
internal sealed record CommitsRequest(string Range, MeasuringPlan Plan, Threshold Threshold, string Folder, bool AllowDirty);
