using System.Text.Json;
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
            (schema.Type, schema.Enum) = (JsonSchemaType.String | orNull, [.. Enum.GetNames(type).Select(name => JsonNamingPolicy.CamelCase.ConvertName(name))]);
        }
        else if (type == typeof(DateTimeOffset))
        {
            schema.Description = "An instant, with its offset.";
        }

        return Task.CompletedTask;
    }
}
