using BarnetIMidten.Host.Web;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BarnetIMidten.Host.Api;

/// <summary>What stands around the routes: title, version, the token, the shape of a problem, the rooms.</summary>
internal static class DocumentFrame
{
    public const string Problem = "Problem";
    public const string Token = "token";

    public static Task Put(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Barnet i Midten",
            Version = Release.Version,
            Description =
                "Early help for families with small children, in Danish municipalities. A token belongs to one municipality and one user; "
                + "what is elsewhere, or none of her business, is answered 404. Dates are days, \"today\" is the day in Copenhagen. "
                + "Texts are Danish, or English with Accept-Language: en. Unknown and duplicate properties are refused.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Authorization: Bearer TOKEN. An administrator issues tokens, and revokes them.",
            },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[Problem] = ProblemShape();
        document.Components.Schemas.Remove("ProblemDetails");
        // whether there may be none is said where a word is used, not by the word
        foreach (var words in document.Components.Schemas.Values.OfType<OpenApiSchema>().Where(s => s.Enum is { Count: > 0 }))
        {
            words.BeNeverNull();
        }

        document.Tags = document
            .Paths.Values.SelectMany(p => p.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
            .SelectMany(o => o.Tags ?? Enumerable.Empty<OpenApiTagReference>())
            .Select(t => t.Reference.Id!)
            .Distinct(StringComparer.Ordinal)
            .Select(name => new OpenApiTag { Name = name })
            .ToHashSet();
        Strictness.Demand(document);
        RequiredFields.Mark(document, context);
        return Task.CompletedTask;
    }

    /// <summary>RFC 9457, with what we add.</summary>
    private static OpenApiSchema ProblemShape()
    {
        var text = new OpenApiSchema { Type = JsonSchemaType.String };
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Why it was refused (RFC 9457).",
            Required = new HashSet<string> { "status", "title", "detail", "code" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["title"] = text,
                ["detail"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "Which rule, and what can be done, for a person to read.",
                },
                ["code"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "Stable, for a program to read: visit.limit-reached.",
                },
                ["source"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Where the rule comes from: A5." },
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "The wrong fields by their path: riskFactors[0].code.",
                    AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = text },
                },
                ["rowErrors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description =
                        "Every wrong row of an imported table; of more than 1,000 errors one of each further row. The header is row 1.",
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["row"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                            ["field"] = text,
                            ["code"] = text,
                            ["message"] = text,
                        },
                    },
                },
                ["rowErrorsLeftOut"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Description = "How many errors of rows there are beyond those; left out where there is none.",
                },
            },
        };
    }
}
