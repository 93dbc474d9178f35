using BarnetIMidten.Host.Operation;
using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Host.Web;

internal static class Health
{
    /// <summary>Live as long as the process answers; ready from when requests can be served (the routes are not mapped before) until it is told to stop.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithMetadata(new OpenToAllAttribute()).ExcludeFromDescription();
        health.MapGet("/live", () => TypedResults.Text("ok"));
        health.MapGet(
            "/ready",
            (Stopping stopping) =>
                stopping.HasBegun
                    ? TypedResults.Text("stopping", statusCode: StatusCodes.Status503ServiceUnavailable)
                    : TypedResults.Text("ok")
        );
    }
}
