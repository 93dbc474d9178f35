using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Access;

/// <summary>Ends the session. One who is out already, idle for an hour, has nothing to end and no form token that could still be right.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class SignOutModel(CallContext call, IAntiforgery forgery) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (call.Caller is not null && !await forgery.IsRequestValidAsync(HttpContext))
        {
            return BadRequest();
        }

        await Sessions.End(HttpContext);
        LanguageCookie.Forget(HttpContext);
        return Redirect("/log-ind?farvel=true");
    }
}
