using System.Text.Json;
using System.Text.Json.Serialization;

namespace Comparison.Reading;

/// <summary>One of a few words that stand in every measurement: the known ones are not stored a million times.</summary>
internal sealed class RepeatedText : JsonConverter<string>
{
    private static readonly string[] s_words = ["Workload", "Overhead", "Result", "Actual", "MainTarget", "Warmup", "Jitting", "Pilot"];

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        foreach (string word in s_words)
        {
            if (reader.ValueTextEquals(word))
                return word;
        }
        return reader.GetString();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => throw new NotSupportedException();
}
