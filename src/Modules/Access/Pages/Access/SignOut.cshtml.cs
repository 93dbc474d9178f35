using BarnetIMidten.Access.Door;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Access;

/// <summary>Ends the session. One who is out already, idle for an hour, has nothing to end and no form token that could still be right.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class SignOutModel(Dispatcher send, CallContext call, IAntiforgery forgery) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (call.Caller is not null && !await forgery.IsRequestValidAsync(HttpContext))
        {
            return BadRequest();
        }

        if (call.Caller is not null)
        {
            await send.Send(new EndSession.Command(await Sessions.Current(HttpContext)), cancellation);
        }

        await Sessions.End(HttpContext);
        LanguageCookie.Forget(HttpContext);
        return Redirect("/log-ind?farvel=true");
    }
}
