using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Access.Door;

/// <summary>Names the session's cookie, and demands TLS of it. Everywhere but on the machine itself it is <c>__Host-bim</c> and Secure, also where a
/// proxy that ends TLS was not configured: then a browser without TLS keeps no session, rather than one that can be read on the way.
/// On <c>http://localhost</c> no <c>__Host-</c> cookie could be kept, so there it is <c>bim</c>.</summary>
internal sealed class SessionCookies : ICookieManager
{
    public const string Name = "bim";
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, NameFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, NameFor(context, key), value, For(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        cookies.DeleteCookie(context, NameFor(context, key), For(context, options));

    private static string NameFor(HttpContext context, string key) => OnThisMachine(context.Request) ? key : $"__Host-{key}";

    private static CookieOptions For(HttpContext context, CookieOptions options) =>
        new(options)
        {
            Secure = !OnThisMachine(context.Request),
            Path = "/",
            Domain = null,
        };

    private static bool OnThisMachine(HttpRequest request) =>
        !request.IsHttps
        && (
            request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(request.Host.Host, out var address) && IPAddress.IsLoopback(address))
        );
}
