using System.ComponentModel;
using System.Reflection;
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

    /// <summary>A line for each strategy: its id, and what it does in a sentence.</summary>
    public static void WriteSentences(IReadOnlyList<IIoStrategy> strategies, TextWriter output)
    {
        int width = strategies.Max(strategy => strategy.Id.Length);
        foreach (IIoStrategy strategy in strategies)
            output.WriteLine($"{strategy.Id.PadRight(width)}  {Sentence(strategy)}".TrimEnd());
    }

    /// <summary>What <see cref="DescriptionAttribute"/> says of its class; empty if it has none.</summary>
    public static string Sentence(IIoStrategy strategy) =>
        Printable.Escape(strategy.GetType().GetCustomAttribute<DescriptionAttribute>()?.Description ?? "");

    /// <summary>An array of objects: the id, a sentence, and an object of the traits.</summary>
    public static void WriteJson(IReadOnlyList<IIoStrategy> strategies, Stream output)
    {
        using var json = new Utf8JsonWriter(output, s_indented);
        json.WriteStartArray();
        foreach (IIoStrategy strategy in strategies)
        {
            json.WriteStartObject();
            json.WriteString("id", strategy.Id);
            json.WriteString("sentence", Sentence(strategy));
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
