using System.Text.Json;
using Comparison.Runs;

namespace Bench.Verbs.SelfChecks.Files;

/// <summary>A full report of BenchmarkDotNet with one benchmark, as the program reads it.</summary>
internal static class SimulatedReport
{
    /// <param name="observations">Every iteration of every launch.</param>
    public static byte[] Format(Observation[] observations)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteStartObject("HostEnvironmentInfo");
            json.WriteString("BenchmarkDotNetVersion", "0.15.8");
            json.WriteString("ProcessorName", "simulated");
            json.WriteEndObject();
            json.WriteStartArray("Benchmarks");
            json.WriteStartObject();
            json.WriteString("DisplayInfo", "C.M: Job");
            json.WriteString("Namespace", "N");
            json.WriteString("Type", "C");
            json.WriteString("Method", "M");
            json.WriteString("Parameters", "");
            json.WriteString("FullName", "N.C.M");
            json.WriteStartObject("Statistics");
            json.WriteStartArray("OriginalValues");
            foreach (Observation each in observations)
                json.WriteNumberValue(each.Nanoseconds);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartArray("Measurements");
            foreach (Observation each in observations)
                WriteMeasurement(json, each);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return text.ToArray();
    }

    private static void WriteMeasurement(Utf8JsonWriter json, Observation observation)
    {
        json.WriteStartObject();
        json.WriteString("IterationMode", "Workload");
        json.WriteString("IterationStage", "Result");
        json.WriteNumber("LaunchIndex", observation.Launch);
        json.WriteNumber("Operations", observation.Operations);
        json.WriteNumber("Nanoseconds", observation.Nanoseconds * observation.Operations);
        json.WriteEndObject();
    }
}
