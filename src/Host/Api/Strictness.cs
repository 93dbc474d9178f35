using Microsoft.OpenApi;

namespace BarnetIMidten.Host.Api;

/// <summary>A body that is sent may hold nothing unknown. An answer always holds all that its shape names, and may one day hold more.</summary>
internal static class Strictness
{
    public static void Demand(OpenApiDocument document)
    {
        var operations = document.Paths.Values.SelectMany(p => p.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()).ToList();
        var (sent, given) = (new HashSet<OpenApiSchema>(), new HashSet<OpenApiSchema>());
        foreach (var operation in operations)
        {
            Reach(operation.RequestBody?.Content, sent);
            foreach (var answer in operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>())
            {
                Reach(answer.Content, given);
            }
        }

        foreach (var schema in given.Where(s => s.Properties is not null && !sent.Contains(s)))
        {
            schema.AdditionalPropertiesAllowed = true;
            schema.Required = schema.Properties!.Keys.ToHashSet();
        }

        foreach (var schema in sent.Where(s => s.Properties is not null))
        {
            schema.AdditionalPropertiesAllowed = false;
            schema.Required = null;
        }
    }

    private static void Reach(IDictionary<string, OpenApiMediaType>? contents, HashSet<OpenApiSchema> found)
    {
        foreach (var (kind, content) in contents ?? new Dictionary<string, OpenApiMediaType>())
        {
            if (!kind.Contains("problem", StringComparison.Ordinal))
            {
                Reach(content.Schema, found);
            }
        }
    }

    private static void Reach(IOpenApiSchema? schema, HashSet<OpenApiSchema> found)
    {
        var real = schema is OpenApiSchemaReference reference ? reference.RecursiveTarget : schema as OpenApiSchema;
        if (real is null || !found.Add(real))
        {
            return;
        }

        foreach (var part in Parts(real))
        {
            Reach(part, found);
        }
    }

    private static IEnumerable<IOpenApiSchema?> Parts(OpenApiSchema schema) =>
        [
            .. schema.Properties?.Values ?? [],
            schema.Items,
            schema.AdditionalProperties,
            .. schema.OneOf ?? [],
            .. schema.AnyOf ?? [],
            .. schema.AllOf ?? [],
        ];
}
