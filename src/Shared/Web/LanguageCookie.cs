using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace BarnetIMidten.Shared.Web;

/// <summary>The language of the pages as a browser remembers it, for a year. A user's own is kept with her, and put here when she signs in.</summary>
public sealed class LanguageCookie : RequestCultureProvider
{
    private const string Cookie = "bim-sprog";
    private static readonly TimeSpan Memory = TimeSpan.FromDays(365);

    /// <param name="language"><c>da</c> or <c>en</c>; any other word changes nothing.</param>
    public static void Keep(HttpContext http, string? language)
    {
        if (Languages.Of(language) is null)
        {
            return;
        }

        var options = new CookieOptions
        {
            MaxAge = Memory,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
        };
        http.Response.Cookies.Append(HostCookies.NameFor(http, Cookie), language!, HostCookies.For(http, options));
    }

    /// <summary>At the end of a session: who sits down next chooses herself.</summary>
    public static void Forget(HttpContext http) =>
        http.Response.Cookies.Delete(HostCookies.NameFor(http, Cookie), HostCookies.For(http, new CookieOptions()));

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Languages.Of(httpContext.Request.Cookies[HostCookies.NameFor(httpContext, Cookie)]) is { } language
            ? Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(language.Name))
            : NullProviderCultureResult;
}
