using System.Diagnostics;
using BarnetIMidten.Shared.Watch;
using Microsoft.AspNetCore.Diagnostics;

namespace BarnetIMidten.Host.Operation;

/// <summary>Counts each request, and traces it for whoever listens: by its method, its route as it is declared and its status. Never by its address, which may hold an id,
/// a secret or a name that was searched for; so the framework's own traces are not listened to.</summary>
internal sealed class Watched(RequestDelegate next, Traffic traffic)
{
    private const string Unknown = "_OTHER";
    private static readonly string[] Methods =
    [
        HttpMethods.Get,
        HttpMethods.Head,
        HttpMethods.Post,
        HttpMethods.Put,
        HttpMethods.Delete,
        HttpMethods.Options,
        HttpMethods.Patch,
    ];

    public async Task Invoke(HttpContext http)
    {
        using var activity = Pulse.Activities.HasListeners()
            ? Pulse.Activities.StartActivity("request", ActivityKind.Server, Caller(http))
            : null;
        var method = activity is null ? "" : MethodOf(http);
        try
        {
            await next(http);
        }
        finally
        {
            traffic.Count(http.Response.StatusCode >= StatusCodes.Status500InternalServerError);
            if (activity is not null)
            {
                Describe(activity, http, method);
            }
        }
    }

    /// <summary>The trace of whoever calls, so that hers and ours are one; nothing else that she says of it.</summary>
    private static ActivityContext Caller(HttpContext http) =>
        ActivityContext.TryParse(http.Request.Headers.TraceParent, traceState: null, isRemote: true, out var caller) ? caller : default;

    private static void Describe(Activity activity, HttpContext http, string method)
    {
        // an error page answers in the place of what was asked
        var asked = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint();
        var route = (asked as RouteEndpoint)?.RoutePattern.RawText;
        activity.DisplayName = $"{method} {route}".TrimEnd();
        activity
            .SetTag("http.request.method", method)
            .SetTag("http.route", route)
            .SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static string MethodOf(HttpContext http) => Array.Find(Methods, m => HttpMethods.Equals(m, http.Request.Method)) ?? Unknown;
}
