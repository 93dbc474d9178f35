using Microsoft.Net.Http.Headers;

namespace BarnetIMidten.Host.Operation;

/// <summary>Nothing new is begun by a server that ends: 503, and when to come again. On another connection, where a proxy may lead to another server.</summary>
internal sealed class ClosedDoor(RequestDelegate next, Stopping stopping)
{
    public Task Invoke(HttpContext http)
    {
        if (!stopping.HasBegun || IsUnder(http, "/health") || IsUnder(http, "/fejl"))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers[HeaderNames.Connection] = "close";
        return Task.CompletedTask;
    }

    private static bool IsUnder(HttpContext http, string path) =>
        http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);
}
