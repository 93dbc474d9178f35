using System.Globalization;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace BarnetIMidten.Host.Web;

/// <summary><c>/sprog?til=en&amp;retur=/henvisninger</c>: the language of the pages, remembered for a year.</summary>
internal static class LanguageChoice
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(365);

    public static void MapLanguageChoice(this IEndpointRouteBuilder app) =>
        app.MapGet("/sprog", Choose).WithMetadata(new OpenToAllAttribute()).ExcludeFromDescription();

    private static RedirectHttpResult Choose(HttpContext http, string? til, string? retur)
    {
        if (Of(til) is { } language)
        {
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
                new CookieOptions
                {
                    MaxAge = Memory,
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = http.Request.IsHttps,
                    IsEssential = true,
                }
            );
        }

        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(retur) ? retur! : "/");
    }

    private static CultureInfo? Of(string? word) =>
        word switch
        {
            "da" => Languages.Danish,
            "en" => Languages.English,
            _ => null,
        };
}
