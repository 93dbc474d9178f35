using System.Data.Common;
using BarnetIMidten.Host.Operation;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BarnetIMidten.Host.Web;

internal static class Health
{
    /// <summary>Live as long as the process answers; ready from when requests can be served (the routes are not mapped before) until it is told to stop, as long as
    /// <c>system.db</c> is read and there is a municipality that can be served, or none at all yet.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithMetadata(new OpenToAllAttribute()).ExcludeFromDescription();
        health.MapGet("/live", () => TypedResults.Text("ok"));
        health.MapGet(
            "/ready",
            (Stopping stopping, SystemRegister register, Municipalities municipalities) =>
                stopping.HasBegun ? No("stopping") : Serves(register, municipalities)
        );
    }

    /// <summary>Asked each second by whoever balances: one look at the register, and none at the municipalities, of which it is known what the last who asked met.</summary>
    private static ContentHttpResult Serves(SystemRegister register, Municipalities municipalities)
    {
        try
        {
            return register.All() is { Count: > 0 } all && all.All(m => !municipalities.IsServed(m.Code))
                ? No("no municipality can be served")
                : TypedResults.Text("ok");
        }
        catch (DbException)
        {
            return No("system.db cannot be read");
        }
    }

    private static ContentHttpResult No(string why) => TypedResults.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
