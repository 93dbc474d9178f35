using System.Reflection;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Web;

/// <summary>The message that a route sends.</summary>
public sealed record Sends(Type Message);

/// <summary>The files that a route answers with, by their types: instead of JSON, or beside it for whoever asks for one.</summary>
public sealed record GivesFile(IReadOnlyList<string> ContentTypes);

public static class RouteDeclarations
{
    /// <summary>Says which message a route sends: who may call it follows from the message, and so does the shape of the answer in the API description.</summary>
    public static RouteHandlerBuilder For<TMessage>(this RouteHandlerBuilder route, int success = StatusCodes.Status200OK) =>
        route.Describing<TMessage>(success).WithMetadata(Allowing<TMessage>());

    /// <summary>The same of a route that answers with a file alone.</summary>
    public static RouteHandlerBuilder ForFile<TMessage>(this RouteHandlerBuilder route, params string[] contentTypes) =>
        route.Sending<TMessage>().Produces(StatusCodes.Status200OK).WithMetadata(Allowing<TMessage>(), new GivesFile(contentTypes));

    /// <summary>Whoever asks for a Word document gets one (<see cref="WordAnswers.OkOrWord"/>).</summary>
    public static RouteHandlerBuilder OrWord(this RouteHandlerBuilder route) =>
        route.WithMetadata(new GivesFile([WordDocument.ContentType]));

    /// <summary>A look that a rule or state may forbid, as it may any change.</summary>
    public static RouteHandlerBuilder OrConflict(this RouteHandlerBuilder route) => route.ProducesProblem(StatusCodes.Status409Conflict);

    /// <summary>The same of a route that asks nobody to sign in: what it is given opens it, or is not found.</summary>
    public static RouteHandlerBuilder ForAnybody<TMessage>(this RouteHandlerBuilder route, int success = StatusCodes.Status200OK) =>
        route.Describing<TMessage>(success).WithMetadata(new OpenToAllAttribute());

    private static RouteHandlerBuilder Describing<TMessage>(this RouteHandlerBuilder route, int success)
    {
        var answer = typeof(TMessage)
            .GetInterfaces()
            .Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IMessage<>))
            .GetGenericArguments()[0];
        return route.Sending<TMessage>().Produces(success, success == StatusCodes.Status204NoContent ? typeof(void) : answer);
    }

    private static RouteHandlerBuilder Sending<TMessage>(this RouteHandlerBuilder route) =>
        route.WithMetadata(new Sends(typeof(TMessage))).WithName(typeof(TMessage).DeclaringType?.Name ?? typeof(TMessage).Name);

    private static AllowAttribute Allowing<TMessage>() =>
        typeof(TMessage).GetCustomAttribute<AllowAttribute>()
        ?? throw new InvalidOperationException($"{typeof(TMessage).FullName} does not say who may send it");
}
