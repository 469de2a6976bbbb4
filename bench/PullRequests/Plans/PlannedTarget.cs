using System.Text.Json.Serialization;

namespace Bench.PullRequests.Plans;

/// <summary>One job of the matrix.</summary>
/// <param name="Target">Id of a <see cref="PullRequests.Target"/>.</param>
/// <param name="RunsOn">GitHub's label of the runner.</param>
/// <param name="Commits">Full hashes; the first one is what the others are compared with.</param>
/// <param name="Arguments">Of <c>bench compare-commits</c>, beside the commits and the folder; all from the allow-list.</param>
internal sealed record PlannedTarget(
    string Target,
    [property: JsonPropertyName("runs-on")] string RunsOn,
    IReadOnlyList<string> Commits,
    IReadOnlyList<string> Arguments)
{
    /// <summary>Ids that take part beside those of the plan's code; null: the usual ones.</summary>
    public IReadOnlyList<string>? Strategies { get; init; }

    /// <summary>Versions of the SDK that bring the command's runtimes along, a line each; null if it names none.</summary>
    public string? Sdks { get; init; }
}
