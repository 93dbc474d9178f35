using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
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
        var message = metadata.OfType<Sends>().FirstOrDefault()?.Message;
        if (message is not null)
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

        var manner = Manner.Of(
            context.Description.HttpMethod ?? HttpMethods.Get,
            message,
            metadata.OfType<OpenToAllAttribute>().Any(),
            operation
        );
        SayHeaders(operation, manner);
        SayAnswers(operation, manner, context.Document);
        SayFiles(operation, metadata.OfType<GivesFile>().FirstOrDefault());
        return Task.CompletedTask;
    }

    /// <param name="Repeats">The same again is answered, not done again.</param>
    /// <param name="IsConditional">What is to be changed has been seen before.</param>
    /// <param name="IsOpen">Nobody signs in: neither who asks nor why is known.</param>
    private sealed record Manner(bool Repeats, bool IsConditional, bool MayConflict, bool IsOpen, bool HasBody)
    {
        public static Manner Of(string method, Type? message, bool isOpen, OpenApiOperation operation)
        {
            var changes = message is null ? !HttpMethods.IsGet(method) : message.IsAssignableTo(typeof(IChange));
            return new Manner(
                changes && !isOpen && HttpMethods.IsPost(method),
                changes && message?.IsDefined(typeof(UncountedAttribute)) is not true,
                changes || operation.Responses?.ContainsKey(Text(StatusCodes.Status409Conflict)) is true,
                isOpen,
                operation.RequestBody is not null
            );
        }
    }

    private static void SayHeaders(OpenApiOperation operation, Manner manner)
    {
        operation.Parameters ??= [];
        if (!manner.IsOpen)
        {
            operation.Parameters.Add(Header("X-Purpose", "Why, beside the route's own purpose; kept in the log of use."));
        }

        if (manner.IsConditional)
        {
            operation.Parameters.Add(Header("If-Match", "The ETag last seen; 412 if it has changed since."));
        }

        if (manner.Repeats)
        {
            operation.Parameters.Add(
                Header(
                    "Idempotency-Key",
                    "The same key and body again give the first answer, for 48 hours; a secret that it showed is not shown again."
                )
            );
        }
    }

    private static void SayAnswers(OpenApiOperation operation, Manner manner, OpenApiDocument? document)
    {
        var done = operation.Responses?.Where(answer => answer.Key[0] is '2').ToList() ?? [];
        operation.Responses = [];
        foreach (var (status, answer) in done)
        {
            operation.Responses[status] = answer;
        }

        foreach (var (status, words) in Refusals(manner))
        {
            operation.Responses[Text(status)] = new OpenApiResponse
            {
                Description = words,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ProblemJson] = new() { Schema = new OpenApiSchemaReference(DocumentFrame.Problem, document) },
                },
            };
        }
    }

    private static void SayFiles(OpenApiOperation operation, GivesFile? gives)
    {
        foreach (var type in gives?.ContentTypes ?? [])
        {
            var answer = (OpenApiResponse)operation.Responses![Text(StatusCodes.Status200OK)];
            answer.Content ??= new Dictionary<string, OpenApiMediaType>();
            answer.Content[type] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
            };
        }
    }

    private static IEnumerable<(int Status, string Words)> Refusals(Manner manner)
    {
        yield return (StatusCodes.Status400BadRequest, "The request is wrong: see errors.");
        if (!manner.IsOpen)
        {
            yield return (StatusCodes.Status401Unauthorized, "No token, or a bad one.");
            yield return (StatusCodes.Status403Forbidden, "Not for this role.");
        }

        yield return (StatusCodes.Status404NotFound, "It does not exist, or is none of the caller's business.");
        if (manner.MayConflict)
        {
            yield return (StatusCodes.Status409Conflict, "Well-formed, and a rule or state forbids it: see code.");
        }

        if (manner.IsConditional)
        {
            yield return (StatusCodes.Status412PreconditionFailed, "It has changed since it was last seen.");
        }

        if (manner.HasBody)
        {
            yield return (StatusCodes.Status413PayloadTooLarge, "The body is too large.");
            yield return (StatusCodes.Status415UnsupportedMediaType, "The body is of another type than this route takes.");
        }
    }

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static OpenApiParameter Header(string name, string words) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = words,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

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
