using System.Text.Json;
using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>The iterations of a full report.</summary>
internal static class Measurements
{
    /// <summary>Those that BenchmarkDotNet evaluates, or, where there are none, those it measured.</summary>
    public static ReadSamples Read(JsonElement measurements)
    {
        if (measurements.ValueKind != JsonValueKind.Array)
            return new ReadSamples([], 0, 0);
        JsonElement[] all = [.. measurements.EnumerateArray()];
        // Before 0.11 there was a mode and no stage.
        JsonElement[] results = [.. all.Where(each => each.Text("IterationStage") == "Result" || each.Text("IterationMode") == "Result")];
        JsonElement[] measured =
        [
            .. all.Where(each => each.Text("IterationMode") == "MainTarget"
                || (each.Text("IterationMode") == "Workload" && each.Text("IterationStage") == "Actual")),
        ];
        JsonElement[] meant = results.Length > 0 ? results : measured;
        Observation[] usable = Select(meant);
        return new ReadSamples(usable, meant.Length - usable.Length, Math.Max(0, measured.Length - meant.Length));
    }

    private static Observation[] Select(JsonElement[] measurements) =>
    [
        .. measurements
            .Select(each => (Launch: each.Number("LaunchIndex") ?? 1, Operations: each.Number("Operations"), Nanoseconds: each.Number("Nanoseconds")))
            .Where(each => each is { Launch: >= 0 and <= int.MaxValue, Operations: >= 1 and < long.MaxValue, Nanoseconds: >= 0 })
            .Select(each => new Observation((int)each.Launch, (long)each.Operations!, each.Nanoseconds!.Value / each.Operations.Value)),
    ];
}
