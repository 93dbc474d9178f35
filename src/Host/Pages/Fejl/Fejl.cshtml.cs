using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
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
    private const string Fault = "fault";
    private const string Unavailable = "unavailable";
    private string kind = Fault;
    private Refusal? refusal;

    public string TitleKey => $"error.{kind}-title";

    /// <summary>Why it is not to be had just now, as the API says it; of our own faults, what she can trust.</summary>
    public string TextKey =>
        refusal is { Kind: RefusalKind.Unavailable or RefusalKind.Fault, Code: not Fault } ? refusal.Code : $"error.{kind}";

    /// <summary>What a pedagogue is looking for may be a case that is not hers: the page says so of whatever is not found, whether there is one or not.</summary>
    public bool MayBeAnothers => kind == "not-found" && call.Caller?.Role == Role.Pedagogue;

    /// <summary>What she wrote may be lost, and may lie as a draft.</summary>
    public bool MayHaveDraft => IsOurs && call.Caller is not null;

    private bool IsOurs => kind is Fault or Unavailable;

    public void OnGet(int status)
    {
        // after a fault the status was chosen by what was thrown
        var thrown = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var shown = thrown is null ? status : Response.StatusCode;
        refusal = thrown is null ? HttpContext.Features.Get<Refusal>() : Faults.RefusalOf(thrown);
        kind = shown switch
        {
            400 => "stale",
            403 => "forbidden",
            404 or 405 => "not-found",
            413 => "too-large",
            429 => "too-many",
            503 => Unavailable,
            _ => Fault,
        };
        if (shown == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = RefusalAnswer.ComeAgain;
        }

        Response.StatusCode = shown is >= 400 and < 600 ? shown : StatusCodes.Status404NotFound;
    }

    public void OnPost(int status) => OnGet(status);
}
