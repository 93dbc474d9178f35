using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Access;

/// <summary><c>/sprog?til=en&amp;retur=/henvisninger</c>: the other language. A link changes it in this browser; who is signed in posts it, and it is kept with her.</summary>
[OpenToAll]
public sealed class LanguageModel(CallContext call, Dispatcher send) : PageModel
{
    [BindProperty(Name = "til", SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The page to go back to; only one of this house.</summary>
    [BindProperty(Name = "retur", SupportsGet = true)]
    public string? Back { get; set; }

    public IActionResult OnGet()
    {
        LanguageCookie.Keep(HttpContext, To);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (call.Caller is not null)
        {
            // an unknown word is refused, and then the cookie says nothing either
            await send.Send(new ChooseLanguage.Command(new ChooseLanguage.Body(To)), cancellation);
        }

        return OnGet();
    }
}
