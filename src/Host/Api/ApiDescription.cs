using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BarnetIMidten.Host.Api;

/// <summary>The description of the API: drawn from the routes and the messages they send, once, and the same for everybody. It holds no secret and is open to all.</summary>
internal sealed class ApiDescription
{
    public const string Name = "v1";
    private readonly Lazy<Task<Described>> described;

    public ApiDescription([FromKeyedServices(Name)] IOpenApiDocumentProvider provider) => described = new(() => Describe(provider));

    public async Task<OpenApiDocument> Document() => (await described.Value).Document;

    public async Task<byte[]> Json() => (await described.Value).Json;

    private static async Task<Described> Describe(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
        return new Described(document, json.ToArray());
    }

    private sealed record Described(OpenApiDocument Document, byte[] Json);
}

internal static class ApiDescriptionSetup
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services
            .AddOpenApi(
                ApiDescription.Name,
                options =>
                {
                    options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                    options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
                    options.CreateSchemaReferenceId = SchemaNames.Of;
                    options.AddSchemaTransformer(SchemaShapes.Mend);
                    options.AddOperationTransformer(OperationWords.Say);
                    options.AddDocumentTransformer(DocumentFrame.Put);
                }
            )
            .AddSingleton<ApiDescription>();

    public static void MapApiDescription(this IEndpointRouteBuilder app) =>
        app.MapGet(
                $"/openapi/{ApiDescription.Name}.json",
                async (ApiDescription description) => TypedResults.Bytes(await description.Json(), "application/json")
            )
            .WithMetadata(new OpenToAllAttribute())
            .ExcludeFromDescription();
}
