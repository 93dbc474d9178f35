using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BarnetIMidten.Host.Api;

/// <summary>What a route does, for whom, in which room, and what every route has in common.</summary>
internal static partial class OperationWords
{
    private const string ProblemJson = "application/problem+json";

    public static Task Say(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<Sends>().FirstOrDefault() is { Message: var message })
        {
            operation.Summary = Sentence(operation.OperationId ?? message.Name);
            operation.Tags = new HashSet<OpenApiTagReference> { new(RoomOf(message), context.Document) };
        }

        if (metadata.OfType<AllowAttribute>().FirstOrDefault() is { } allow)
        {
            operation.Description =
                $"For: {string.Join(", ", allow.Roles.Where(r => r != Role.System).Select(r => r.ToString().ToLowerInvariant()))}.";
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentFrame.Token, context.Document)] = [] },
            ];
        }

        var method = context.Description.HttpMethod ?? "GET";
        var isConditional =
            !HttpMethods.IsGet(method)
            && metadata.OfType<Sends>().FirstOrDefault()?.Message.IsDefined(typeof(UncountedAttribute)) is not true;
        SayHeaders(operation, method, isConditional);
        SayAnswers(operation, method, isConditional, context.Document);
        return Task.CompletedTask;
    }

    private static void SayHeaders(OpenApiOperation operation, string method, bool isConditional)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(Header("X-Purpose", "Why, beside the route's own purpose; kept in the log of use."));
        if (isConditional)
        {
            operation.Parameters.Add(Header("If-Match", "The ETag last seen; 412 if it has changed since."));
        }

        if (HttpMethods.IsPost(method))
        {
            operation.Parameters.Add(
                Header(
                    "Idempotency-Key",
                    "The same key and body again give the first answer, for 48 hours; a secret that it showed is not shown again."
                )
            );
        }
    }

    private static void SayAnswers(OpenApiOperation operation, string method, bool isConditional, OpenApiDocument? document)
    {
        var done = operation.Responses?.Where(answer => answer.Key[0] is '2').ToList() ?? [];
        operation.Responses = [];
        foreach (var (status, answer) in done)
        {
            operation.Responses[status] = answer;
        }

        foreach (var (status, words) in Refusals(method, isConditional, operation.RequestBody is not null))
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = words,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ProblemJson] = new() { Schema = new OpenApiSchemaReference(DocumentFrame.Problem, document) },
                },
            };
        }
    }

    private static IEnumerable<(int Status, string Words)> Refusals(string method, bool isConditional, bool hasBody)
    {
        yield return (StatusCodes.Status400BadRequest, "The request is wrong: see errors.");
        yield return (StatusCodes.Status401Unauthorized, "No token, or a bad one.");
        yield return (StatusCodes.Status403Forbidden, "Not for this role.");
        yield return (StatusCodes.Status404NotFound, "It does not exist, or is none of the caller's business.");
        if (HttpMethods.IsGet(method))
        {
            yield break;
        }

        yield return (StatusCodes.Status409Conflict, "Well-formed, and a rule or state forbids it: see code.");
        if (isConditional)
        {
            yield return (StatusCodes.Status412PreconditionFailed, "It has changed since it was last seen.");
        }

        if (hasBody)
        {
            yield return (StatusCodes.Status413PayloadTooLarge, "The body is too large.");
            yield return (StatusCodes.Status415UnsupportedMediaType, "The body is of another type than this route takes.");
        }
    }

    private static OpenApiParameter Header(string name, string words) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = words,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    /// <summary><c>BarnetIMidten.Visits</c> is the room Visits; the host's own acts are named by their folder, CaseFile.</summary>
    /// <summary>The room; of what belongs to none, the folder that it lies in.</summary>
    private static string RoomOf(Type message) =>
        message.Assembly == typeof(OperationWords).Assembly || message.Assembly == typeof(SharedModule).Assembly
            ? message.Namespace!.Split('.')[2]
            : message.Assembly.GetName().Name!.Split('.')[^1];

    /// <summary><c>PutVersionInForce</c> is "Put version in force".</summary>
    private static string Sentence(string name)
    {
        var words = Capital().Replace(name, m => $" {m.Value.ToLowerInvariant()}").Trim();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}
