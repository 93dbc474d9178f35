using System.Reflection;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Web;

/// <summary>The message that a route sends.</summary>
public sealed record Sends(Type Message);

public static class RouteDeclarations
{
    /// <summary>Says which message a route sends: who may call it follows from the message, and so does the shape of the answer in the API description.</summary>
    public static RouteHandlerBuilder For<TMessage>(this RouteHandlerBuilder route, int success = StatusCodes.Status200OK)
    {
        var allow =
            typeof(TMessage).GetCustomAttribute<AllowAttribute>()
            ?? throw new InvalidOperationException($"{typeof(TMessage).FullName} does not say who may send it");
        return route
            .Describing<TMessage>(success)
            .WithMetadata(allow)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>The same of a route that asks nobody to sign in: what it is given opens it, or is not found.</summary>
    public static RouteHandlerBuilder ForAnybody<TMessage>(this RouteHandlerBuilder route, int success = StatusCodes.Status200OK) =>
        route.Describing<TMessage>(success).WithMetadata(new OpenToAllAttribute());

    private static RouteHandlerBuilder Describing<TMessage>(this RouteHandlerBuilder route, int success)
    {
        var answer = typeof(TMessage)
            .GetInterfaces()
            .Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IMessage<>))
            .GetGenericArguments()[0];
        return route
            .WithMetadata(new Sends(typeof(TMessage)))
            .WithName(typeof(TMessage).DeclaringType?.Name ?? typeof(TMessage).Name)
            .Produces(success, success == StatusCodes.Status204NoContent ? typeof(void) : answer)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }
}
