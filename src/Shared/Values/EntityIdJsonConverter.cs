using System.Text.Json;
using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Values;

/// <summary>
/// An id in JSON is an opaque string, as a value and as a key. A malformed string reads as the empty id, the id of nothing;
/// a number, an object or null is a JSON fault.
/// </summary>
public sealed class EntityIdJsonConverter<TId> : JsonConverter<TId>
    where TId : struct, IEntityId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? EntityId.Read<TId>(reader.GetString()) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(EntityId.Text(value.Value));

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EntityId.Read<TId>(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(EntityId.Text(value.Value));
}
