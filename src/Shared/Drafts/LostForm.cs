using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>A form that comes in after its session has run out. What it says is put away as its writer's draft, where only she finds it;
/// nothing is shown, nothing is done, and she is sent to sign in and back to the form.</summary>
internal sealed class LostForm(DraftKeeper keeper, Phrasebook texts)
{
    private const string SignInPage = "/log-ind";

    /// <returns>False for a request that is no form of this page's: it is turned away as any other.</returns>
    public async Task<bool> Receive(HttpContext http, KeepsDraftAttribute keeps, IReadOnlyList<Role> allowed)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || !keeps.Concerns(http.Request.Query["handler"]))
        {
            return false;
        }

        var pausing = (await http.Request.ReadFormAsync(http.RequestAborted))[DraftFields.Act] == DraftFields.ActPause;
        var kept = await Keep(http, keeps, allowed, pausing);
        if (pausing)
        {
            http.Response.StatusCode = kept is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status202Accepted;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(
                kept is { } at ? texts["draft.kept-signed-out", DraftWords.Clock(at)] : texts["draft.signed-out"],
                http.RequestAborted
            );
            return true;
        }

        var back = Uri.EscapeDataString(DraftFields.AddressOf(http.Request, keeps));
        http.Response.Redirect($"{SignInPage}?retur={back}{(kept is null ? "" : "&kladde=gemt")}");
        return true;
    }

    /// <summary>Her form by its token, her name by her session, her role by what she is today; anything less, and nothing is put away.</summary>
    private async Task<DateTimeOffset?> Keep(HttpContext http, KeepsDraftAttribute keeps, IReadOnlyList<Role> allowed, bool pausing)
    {
        if (
            http.RequestServices.GetService<ILapsedSessions>()?.Of(http) is not { } principal
            || Caller.From(principal) is not { } writer
            || !allowed.Contains(writer.Role)
        )
        {
            return null;
        }

        var nobody = http.User;
        http.User = principal;
        var isHers = await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        http.User = nobody;
        var kept = isHers ? await keeper.Keep(http, keeps, CallContext.For(writer), pausing, http.RequestAborted) : Refusal.Unauthenticated;
        return kept.Refusal is null && kept.Value.Kept ? kept.Value.SavedAt : null;
    }
}
