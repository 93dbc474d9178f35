using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Host.Web;

internal static class Health
{
    /// <summary>Answers once requests can be served: the routes are not mapped before.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        foreach (var path in (string[])["/health/live", "/health/ready"])
        {
            app.MapGet(path, () => TypedResults.Text("ok")).WithMetadata(new OpenToAllAttribute()).ExcludeFromDescription();
        }
    }
}
