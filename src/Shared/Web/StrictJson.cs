using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Shared.Web;

/// <summary>JSON at the edge: camelCase, names exact, unknown and duplicate properties and instants without an offset refused, so that a misspelt field is not silently lost.</summary>
public static class StrictJson
{
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new ExactWords());
        options.Converters.Add(new LocalTextAtTheEdge());
        options.Converters.Add(new InstantAtTheEdge());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(HideVersion);
    }

    /// <summary>A record's version is its <c>ETag</c>, not a property of the answer.</summary>
    private static void HideVersion(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(IVersioned)) && type.Properties.FirstOrDefault(p => p.Name == "version") is { } version)
        {
            type.Properties.Remove(version);
        }
    }

    /// <summary>A kept text is given in the reader's language.</summary>
    private sealed class LocalTextAtTheEdge : JsonConverter<LocalText>
    {
        public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A text is only given");

        public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    /// <summary>An instant says its offset: without one it would be shifted by wherever the server stands.</summary>
    private sealed class InstantAtTheEdge : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
            && reader.GetString() is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _]
            && reader.TryGetDateTimeOffset(out var instant)
                ? instant
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value);
    }
}
