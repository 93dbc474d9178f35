using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Web;

/// <summary>A word of an enumeration in JSON: its camelCase name and nothing else. (The framework's own converter forgives capitals, and reads
/// <c>"lead, pedagogue"</c> as a third word.)</summary>
internal sealed class ExactWords : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WordsOf<>).MakeGenericType(typeToConvert))!;

    private sealed class WordsOf<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly FrozenDictionary<TEnum, string> Words = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        private static readonly FrozenDictionary<string, TEnum> Values = Words.ToFrozenDictionary(
            w => w.Value,
            w => w.Key,
            StringComparer.Ordinal
        );

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Of(reader.GetString()) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Words[value]);

        public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Of(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WritePropertyName(Words[value]);

        private static TEnum Of(string? word) =>
            word is not null && Values.TryGetValue(word, out var value) ? value : throw new JsonException();
    }
}
