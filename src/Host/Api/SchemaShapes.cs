using System.Text.Json;
using System.Text.Json.Nodes;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BarnetIMidten.Host.Api;

/// <summary>Shapes that our own converters write and that nobody can see from a type: ids, amounts, texts in the reader's language.</summary>
internal static class SchemaShapes
{
    public static Task Mend(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var stated = context.JsonTypeInfo.Type;
        var type = Nullable.GetUnderlyingType(stated) ?? stated;
        if (SchemaNames.IsId(type))
        {
            Be(schema, JsonSchemaType.String, type != stated, "An id. Opaque: keep it as it is.");
        }
        else if (type == typeof(Kroner))
        {
            Be(schema, JsonSchemaType.Number, type != stated, "Kroner.");
        }
        else if (type == typeof(LocalText))
        {
            Be(schema, JsonSchemaType.String, orNull: false, "A text in the language that was asked for.");
        }
        else if (SchemaNames.InsteadOf(type) is { } value)
        {
            Be(schema, TypeOf(value), orNull: true, "Left out, it stays as it is; null sets null.");
            schema.Enum = value.IsEnum
                ? [.. Enum.GetNames(value).Select(word => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(word))]
                : null;
        }
        else if (type is { IsGenericType: true })
        {
            schema.Description = null;
        }
        else if (type == typeof(TimeOnly))
        {
            (schema.Format, schema.Description) = (null, "A clock time: 09:30.");
        }
        else if (type == typeof(DateTimeOffset))
        {
            schema.Description = "An instant, with its offset.";
        }

        return Task.CompletedTask;
    }

    private static void Be(OpenApiSchema schema, JsonSchemaType type, bool orNull, string description) =>
        (schema.Type, schema.Description) = (orNull ? type | JsonSchemaType.Null : type, description);

    private static JsonSchemaType TypeOf(Type value) =>
        value == typeof(bool) ? JsonSchemaType.Boolean
        : value == typeof(int) ? JsonSchemaType.Integer
        : JsonSchemaType.String;
}
