using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Comparison.Reading;

/// <summary>A number that is missing in as many ways as there were versions: null, an empty string, or <c>NaN</c> in quotes; NaN here.</summary>
internal sealed class LenientNumber : JsonConverter<double>
{
    public override bool HandleNull => true;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.Null => double.NaN,
        JsonTokenType.String when double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        JsonTokenType.String => double.NaN,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => throw new NotSupportedException();
}
