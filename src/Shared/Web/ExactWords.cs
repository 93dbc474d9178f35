using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Shared.Web;

/// <summary>A word of an enumeration in JSON, as <see cref="Word"/> spells it.</summary>
internal sealed class ExactWords : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WordsOf<>).MakeGenericType(typeToConvert))!;

    private sealed class WordsOf<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly FrozenDictionary<TEnum, string> Words = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(value => value, value => Word.Spelt(value));

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Of(reader.GetString()) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Words[value]);

        public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Of(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WritePropertyName(Words[value]);

        private static TEnum Of(string? word) => Word.Read<TEnum>(word) ?? throw new JsonException();
    }
}
