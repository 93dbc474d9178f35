using System.Globalization;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace BarnetIMidten.Host.Web;

/// <summary><c>/sprog?til=en&amp;retur=/henvisninger</c>: the language of the pages, remembered for a year.</summary>
internal static class LanguageChoice
{
    private const string Cookie = "bim-sprog";
    private static readonly TimeSpan Memory = TimeSpan.FromDays(365);

    public static void MapLanguageChoice(this IEndpointRouteBuilder app) =>
        app.MapGet("/sprog", Choose).WithMetadata(new OpenToAllAttribute()).ExcludeFromDescription();

    /// <summary>The language that was chosen before.</summary>
    public sealed class Chosen : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            Of(httpContext.Request.Cookies[HostCookies.NameFor(httpContext, Cookie)]) is { } language
                ? Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(language.Name))
                : NullProviderCultureResult;
    }

    private static RedirectHttpResult Choose(HttpContext http, string? til, string? retur)
    {
        if (Of(til) is not null)
        {
            http.Response.Cookies.Append(
                HostCookies.NameFor(http, Cookie),
                til!,
                HostCookies.For(
                    http,
                    new CookieOptions
                    {
                        MaxAge = Memory,
                        HttpOnly = true,
                        SameSite = SameSiteMode.Lax,
                        IsEssential = true,
                    }
                )
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
