using Microsoft.OpenApi;

namespace BarnetIMidten.Host.Api;

/// <param name="Where"><c>path</c>, <c>query</c> or <c>header</c>; of a shape's field nothing.</param>
/// <param name="Shape">What it is, in a word: <c>date</c>, <c>list of VisitAnswer</c>.</param>
/// <param name="Named">The shape that has a section of its own, or null.</param>
public sealed record ApiField(string Name, string? Where, string Shape, string? Named, bool Required, string? About);

public sealed record ApiReply(string Status, string? About, string? Shape, string? Named);

/// <summary>One route as the page shows it.</summary>
public sealed record ApiRoute(
    string Room,
    string Id,
    string Method,
    string Path,
    string? Summary,
    string? About,
    IReadOnlyList<ApiField> Parameters,
    ApiField? Body,
    IReadOnlyList<ApiReply> Replies
);

/// <summary>Reads the description for the page that shows it.</summary>
internal static class ApiReading
{
    public static IEnumerable<ApiRoute> Routes(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations ?? []
        let value = operation.Value
        select new ApiRoute(
            value.Tags?.FirstOrDefault()?.Reference.Id ?? "",
            value.OperationId ?? path.Key,
            operation.Key.Method,
            path.Key,
            value.Summary,
            value.Description,
            [
                .. (value.Parameters ?? []).Select(p =>
                    Field(p.Name ?? "", p.In?.ToString().ToLowerInvariant(), p.Schema, p.Required, p.Description)
                ),
            ],
            value.RequestBody?.Content?.FirstOrDefault() is { Value: { } content } body
                ? Field(body.Key, null, content.Schema, true, null)
                : null,
            [.. (value.Responses ?? []).Select(r => Reply(r.Key, r.Value))]
        );

    public static IEnumerable<KeyValuePair<string, IReadOnlyList<ApiField>>> Shapes(OpenApiDocument document) =>
        (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
            .OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => KeyValuePair.Create(s.Key, Fields(s.Value)));

    private static IReadOnlyList<ApiField> Fields(IOpenApiSchema schema) =>
        schema.Enum is { Count: > 0 }
            ? [Field("value", null, schema, false, null)]
            :
            [
                .. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(p =>
                    Field(p.Key, null, p.Value, schema.Required?.Contains(p.Key) is true, p.Value.Description)
                ),
            ];

    private static ApiField Field(string name, string? where, IOpenApiSchema? schema, bool required, string? about) =>
        new(name, where, Word(schema), NameOf(schema), required, about);

    private static ApiReply Reply(string status, IOpenApiResponse reply)
    {
        var schema = reply.Content?.Values.FirstOrDefault()?.Schema;
        return new ApiReply(status, reply.Description, schema is null ? null : Word(schema), NameOf(schema));
    }

    private static string Word(IOpenApiSchema? schema) =>
        schema switch
        {
            null => "any",
            OpenApiSchemaReference reference => reference.Reference.Id ?? "object",
            { OneOf: { Count: > 0 } either } => string.Join(" or ", either.Select(Word)),
            { Enum: { Count: > 0 } words } => string.Join(" | ", words.Select(w => w.IsJsonNullSentinel() ? "null" : w.ToString())),
            { Items: { } items } => $"list of {Word(items)}{OrNull(schema)}",
            { Format: { } format } => format + OrNull(schema),
            { Type: { } type } => (type & ~JsonSchemaType.Null).ToString().ToLowerInvariant() + OrNull(schema),
            _ => "any",
        };

    private static string OrNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) is true && schema.Type != JsonSchemaType.Null ? " or null" : "";

    private static string? NameOf(IOpenApiSchema? schema) =>
        schema switch
        {
            OpenApiSchemaReference reference => reference.Reference.Id,
            { Items: { } items } => NameOf(items),
            { OneOf: { Count: > 0 } either } => either.Select(NameOf).FirstOrDefault(n => n is not null),
            _ => null,
        };
}
