using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Access.Door;

/// <summary>The session's cookie, named as <see cref="HostCookies"/> says.</summary>
internal sealed class SessionCookies : ICookieManager
{
    public const string Name = "bim";
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        cookies.GetRequestCookie(context, HostCookies.NameFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, HostCookies.NameFor(context, key), value, HostCookies.For(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        cookies.DeleteCookie(context, HostCookies.NameFor(context, key), HostCookies.For(context, options));
}
