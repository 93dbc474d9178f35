using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Referrals.Pages.Henvendelse;

/// <summary>How a public page stands before whoever opens it: in the municipality's name, and in nobody's who happens to be signed in.</summary>
internal static class PublicPage
{
    /// <summary>From the request: the constructor of a page model is public, and may not name a type of the room.</summary>
    public static SelfReferralReception Reception(this PageModel page) =>
        page.HttpContext.RequestServices.GetRequiredService<SelfReferralReception>();

    /// <summary>Puts the municipality's name over the page.</summary>
    public static void Dress(this PageModel page, Recipient recipient, Phrasebook texts)
    {
        Undress(page);
        page.Frame().MunicipalityName = texts.FormalName(recipient.Municipality).ToString();
    }

    /// <summary>The same page, whether the municipality is not here or does not let families in: nothing in it tells which.</summary>
    public static PageResult Closed(this PageModel page, Phrasebook texts)
    {
        Undress(page);
        page.ViewData[PageFlags.Title] = texts["self.closed"];
        page.ModelState.Clear();
        page.Response.StatusCode = StatusCodes.Status404NotFound;
        return page.Page();
    }

    private static void Undress(PageModel page)
    {
        var frame = page.Frame();
        (frame.MunicipalityName, frame.UserName, frame.Menu) = (null, null, []);
    }

    private static PageFrame Frame(this PageModel page) => page.HttpContext.RequestServices.GetRequiredService<PageFrame>();
}
