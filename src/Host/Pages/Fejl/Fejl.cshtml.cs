using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Host.Pages.Fejl;

/// <summary>What a person sees instead of a bare status. Says nothing of what exists and is not hers.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class FejlModel : PageModel
{
    private string kind = "fault";

    public string TitleKey => $"error.{kind}-title";

    public string TextKey => $"error.{kind}";

    public void OnGet(int status)
    {
        kind = status switch
        {
            403 => "forbidden",
            400 or 404 or 405 => "not-found",
            413 => "too-large",
            _ => "fault",
        };
        Response.StatusCode = status is >= 400 and < 600 ? status : 404;
    }

    public void OnPost(int status) => OnGet(status);
}
