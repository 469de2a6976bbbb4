using System.Text.Json;
using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>The iterations of a full report.</summary>
internal static class Measurements
{
    /// <summary>Those that BenchmarkDotNet evaluates, or, where there are none, those it measured.</summary>
    public static IReadOnlyList<Observation> Read(JsonElement measurements)
    {
        if (measurements.ValueKind != JsonValueKind.Array)
            return [];
        JsonElement[] all = [.. measurements.EnumerateArray()];
        // Before 0.11 there was a mode and no stage.
        Observation[] results = Select(all, each => each.Text("IterationStage") == "Result" || each.Text("IterationMode") == "Result");
        return results.Length > 0
            ? results
            : Select(all, each => each.Text("IterationMode") == "MainTarget"
                || (each.Text("IterationMode") == "Workload" && each.Text("IterationStage") == "Actual"));
    }

    private static Observation[] Select(JsonElement[] measurements, Func<JsonElement, bool> isMeant) =>
    [
        .. measurements.Where(isMeant)
            .Select(each => (Launch: each.Number("LaunchIndex") ?? 1, Operations: each.Number("Operations"), Nanoseconds: each.Number("Nanoseconds")))
            .Where(each => each is { Launch: >= 0 and <= int.MaxValue, Operations: >= 1 and < long.MaxValue, Nanoseconds: >= 0 })
            .Select(each => new Observation((int)each.Launch, (long)each.Operations!, each.Nanoseconds!.Value / each.Operations.Value)),
    ];
}
