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
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var orNull = type == context.JsonTypeInfo.Type ? 0 : JsonSchemaType.Null;
        if (SchemaNames.IsId(type))
        {
            (schema.Type, schema.Description) = (JsonSchemaType.String | orNull, "An id. Opaque: keep it as it is.");
        }
        else if (type == typeof(Kroner))
        {
            (schema.Type, schema.Description) = (JsonSchemaType.Number | orNull, "Kroner.");
        }
        else if (type == typeof(LocalText))
        {
            (schema.Type, schema.Description) = (JsonSchemaType.String | orNull, "A text in the language that was asked for.");
        }
        else if (type.IsEnum)
        {
            (schema.Type, schema.Enum) = (JsonSchemaType.String | orNull, [.. Enum.GetNames(type).Select(name => JsonNamingPolicy.CamelCase.ConvertName(name)), .. orNull is 0 ? [] : new[] { JsonNullSentinel.JsonNull }]);
        }
        else if (SchemaNames.InsteadOf(type) is { } value)
        {
            (schema.Type, schema.Description) = (TypeOf(value) | JsonSchemaType.Null, "Left out, it stays as it is; null sets null.");
            schema.Enum = value.IsEnum ? [.. Enum.GetNames(value).Select(word => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(word))] : null;
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

    private static JsonSchemaType TypeOf(Type value) =>
        value == typeof(bool) ? JsonSchemaType.Boolean
        : value == typeof(int) ? JsonSchemaType.Integer
        : JsonSchemaType.String;
}
