using System.Text.Json;
using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Values;

/// <summary>Money in JSON is a number in kroner, unrounded. Anything but a number within decimal is a JSON fault.</summary>
public sealed class KronerJsonConverter : JsonConverter<Kroner>
{
    public override Kroner Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var amount) ? new Kroner(amount) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Kroner value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount);
}
