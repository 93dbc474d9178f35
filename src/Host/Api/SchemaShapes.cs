using System.Text.Json.Nodes;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BarnetIMidten.Host.Api;

/// <summary>Shapes that our own converters write and that nobody can see from a type: ids, words, amounts, texts in the reader's language.</summary>
internal static class SchemaShapes
{
    public static Task Mend(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        if (!IsOurs(schema, type))
        {
            var item = new OpenApiSchema();
            if (schema.Items is null && context.JsonTypeInfo.ElementType is { } element && IsOurs(item, element))
            {
                schema.Items = item;
            }

            // the comments of a generic type speak of its parameters
            schema.Description = type.IsGenericType ? null : schema.Description;
        }

        return Task.CompletedTask;
    }

    public static void BeNeverNull(this OpenApiSchema schema)
    {
        schema.Type &= ~JsonSchemaType.Null;
        schema.Enum = schema.Enum?.Where(word => !word.IsJsonNullSentinel()).ToList();
    }

    /// <summary>Describes a type that one of our converters writes; false for any other.</summary>
    private static bool IsOurs(OpenApiSchema schema, Type stated)
    {
        var type = Nullable.GetUnderlyingType(stated) ?? stated;
        var orNull = type != stated;
        if (SchemaNames.IsId(type))
        {
            Be(schema, JsonSchemaType.String, orNull, "An id. Opaque: keep it as it is.");
        }
        else if (type == typeof(Kroner))
        {
            Be(schema, JsonSchemaType.Number, orNull, "Kroner.");
        }
        else if (type == typeof(LocalText))
        {
            Be(schema, JsonSchemaType.String, orNull, "A text in the language that was asked for.");
        }
        else if (SchemaNames.IsCoded(type))
        {
            var words = string.Join(", ", Spelt(type.GetGenericArguments()[0]).Select(w => $"`{w}`"));
            Be(schema, JsonSchemaType.String, orNull: true, $"One of {words}, or the code of the municipality's own word under one.");
        }
        else if (SchemaNames.InsteadOf(type) is { } value)
        {
            Be(schema, TypeOf(value), orNull: true, "Left out, it stays as it is; null sets null.");
            schema.Enum = value.IsEnum ? Words(value, orNull: true) : null;
        }
        else if (type.IsEnum)
        {
            Be(schema, JsonSchemaType.String, orNull, schema.Description);
            schema.Enum = Words(type, orNull);
        }
        else if (type == typeof(DateTimeOffset))
        {
            Be(schema, JsonSchemaType.String, orNull, "An instant, with its offset.");
            schema.Format = "date-time";
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void Be(OpenApiSchema schema, JsonSchemaType type, bool orNull, string? description) =>
        (schema.Type, schema.Description) = (orNull ? type | JsonSchemaType.Null : type, description);

    private static List<JsonNode> Words(Type type, bool orNull) =>
        [.. Spelt(type).Select(word => (JsonNode)word), .. (IEnumerable<JsonNode>)(orNull ? [JsonNullSentinel.JsonNull] : [])];

    private static IEnumerable<string> Spelt(Type words) => Enum.GetValues(words).Cast<Enum>().Select(Word.Spelt);

    private static JsonSchemaType TypeOf(Type value) =>
        value == typeof(bool) ? JsonSchemaType.Boolean
        : value == typeof(int) ? JsonSchemaType.Integer
        : JsonSchemaType.String;
}
