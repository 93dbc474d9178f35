using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Contracts;

/// <summary>A word of the contract as it is sent: itself, or the code of the municipality's own word under it.</summary>
[JsonConverter(typeof(CodedWordAtTheEdge))]
public sealed record CodedWord<TWord> : IParsable<CodedWord<TWord>>
    where TWord : struct, Enum
{
    private readonly string text;

    private CodedWord(string text) => this.text = text;

    /// <summary>What stands already: the own code if there is one.</summary>
    public static CodedWord<TWord> Of(TWord word, string? code = null) => new(code ?? Word.Spelt(word));

    public static implicit operator CodedWord<TWord>(TWord word) => Of(word);

    public static CodedWord<TWord> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var word) ? word : throw new FormatException($"'{s}' is no such word");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out CodedWord<TWord> result
    ) => (result = Word.Read<TWord>(s) is not null || OwnCode.Is(s) ? new CodedWord<TWord>(s!) : null) is not null;

    public override string ToString() => text;
}

/// <summary>A string in JSON. Any other than a word or an own code cannot be read, as with a word of an enumeration.</summary>
public sealed class CodedWordAtTheEdge : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(CodedWord<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<TWord> : JsonConverter<CodedWord<TWord>>
        where TWord : struct, Enum
    {
        public override CodedWord<TWord> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && CodedWord<TWord>.TryParse(reader.GetString(), null, out var word)
                ? word
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, CodedWord<TWord> value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
