using System.Diagnostics;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access.Pages.Access;

/// <summary>The form's token is checked by hand: a page that stood open too long gets a fresh form rather than an error.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class SignInModel(CallContext call, IAntiforgery forgery, Phrasebook texts, TimeProvider clock) : PageModel
{
    /// <summary>A no takes this long, whatever was wrong: the disk is waited for only when the name exists.</summary>
    private static readonly TimeSpan Refusing = TimeSpan.FromMilliseconds(400);

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The page to go on to; only one of this house.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Retur { get; set; }

    public string? SignedInAs => call.Caller?.Name;

    public bool HasLeft { get; private set; }

    /// <summary>She came with a form whose session had run out, and what it said is put away.</summary>
    [BindProperty(SupportsGet = true, Name = "kladde")]
    public string? Kept { get; set; }

    public void OnGet([FromQuery(Name = "farvel")] bool hasLeft) => HasLeft = hasLeft;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        if (!await forgery.IsRequestValidAsync(HttpContext))
        {
            ModelState.AddModelError("", texts["sign-in.stale"]);
            return Page();
        }

        var desk = HttpContext.RequestServices.GetRequiredService<SignInDesk>();
        if (await desk.Try(Name, Password, cancellation) is { } admitted)
        {
            await Sessions.Begin(HttpContext, admitted, clock);
            LanguageCookie.Keep(HttpContext, admitted.Language);
            return LocalRedirect(Url.IsLocalUrl(Retur) ? Retur : "/");
        }

        if (Refusing - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } left)
        {
            await Task.Delay(left, cancellation);
        }

        ModelState.AddModelError("", texts[TrySignIn.Refused]);
        return Page();
    }
}
