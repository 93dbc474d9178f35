using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>Tells what was left out from what was set to null: an omitted field keeps the base's value, null sets null.</summary>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(OptionalConverter))]
internal readonly record struct Optional<T>(bool Given, T? Value)
{
    public static implicit operator Optional<T>(T? value) => new(true, value);

    /// <summary>For a rule that may be null: null sets null.</summary>
    public T? Or(T? kept) => Given ? Value : kept;
}

internal static class Optional
{
    /// <summary>For a rule that is never null: null keeps too, and that it was sent is refused by itself.</summary>
    public static T OrKeep<T>(this Optional<T?> sent, T kept)
        where T : struct => sent.Value ?? kept;
}

/// <summary>Reads with the converter of the value itself, so that a fault is told at the field's own path.</summary>
internal sealed class OptionalConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var value = typeToConvert.GetGenericArguments()[0];
        return (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(value), options.GetConverter(value))!;
    }

    private sealed class Of<T>(JsonConverter<T> values) : JsonConverter<Optional<T>>
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(true, reader.TokenType == JsonTokenType.Null ? default : values.Read(ref reader, typeof(T), options));

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
