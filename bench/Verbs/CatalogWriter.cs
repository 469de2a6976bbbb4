using System.Text.Json;
using IoStrategies;
using IoStrategies.Traits;

namespace Bench.Verbs;

/// <summary>Writes the strategies and their traits for people and for programs.</summary>
internal static class CatalogWriter
{
    private static readonly JsonWriterOptions s_indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>A GitHub table; also what the console shows.</summary>
    public static void WriteMarkdown(IReadOnlyList<IIoStrategy> strategies, TextWriter output)
    {
        MarkdownTable.Write(
            ["id", .. TraitColumns.All.Select(column => column.Name)],
            [.. strategies.Select(strategy => (string[])[strategy.Id, .. TraitColumns.All.Select(column => Text(column.Value(strategy.Traits)))])],
            output);
    }

    /// <summary>An array of objects: the id, and an object of the traits.</summary>
    public static void WriteJson(IReadOnlyList<IIoStrategy> strategies, Stream output)
    {
        using var json = new Utf8JsonWriter(output, s_indented);
        json.WriteStartArray();
        foreach (IIoStrategy strategy in strategies)
        {
            json.WriteStartObject();
            json.WriteString("id", strategy.Id);
            json.WriteStartObject("traits");
            foreach ((string name, Func<StrategyTraits, object> value) in TraitColumns.All)
            {
                if (value(strategy.Traits) is bool yes)
                    json.WriteBoolean(name, yes);
                else
                    json.WriteString(name, Text(value(strategy.Traits)));
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Text(object value) =>
        value is bool yes ? (yes ? "yes" : "no") : JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!);
}
