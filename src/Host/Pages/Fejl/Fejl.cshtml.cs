using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Host.Pages.Fejl;

/// <summary>What a person sees instead of a bare status. Says nothing of what exists and is not hers.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class FejlModel(CallContext call) : PageModel
{
    private string kind = "fault";

    public string TitleKey => $"error.{kind}-title";

    public string TextKey => $"error.{kind}";

    /// <summary>What a pedagogue is looking for may be a case that is not hers: the page says so of whatever is not found, whether there is one or not.</summary>
    public bool MayBeAnothers => kind == "not-found" && call.Caller?.Role == Role.Pedagogue;

    public void OnGet(int status)
    {
        // after a fault the status was chosen by what was thrown
        var shown = HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? status : Response.StatusCode;
        kind = shown switch
        {
            400 => "stale",
            403 => "forbidden",
            404 or 405 => "not-found",
            413 => "too-large",
            429 => "too-many",
            503 => "unavailable",
            _ => "fault",
        };
        if (shown == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = RefusalAnswer.ComeAgain;
        }

        Response.StatusCode = shown is >= 400 and < 600 ? shown : StatusCodes.Status404NotFound;
    }

    public void OnPost(int status) => OnGet(status);
}
