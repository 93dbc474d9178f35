using System.Net;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Web;

/// <summary>Names our cookies, and demands TLS of them. Everywhere but on the machine itself they are <c>__Host-…</c> and Secure, also where a
/// proxy that ends TLS was not configured: then a browser without TLS keeps none, rather than one that can be read or planted on the way.
/// On <c>http://localhost</c> no <c>__Host-</c> cookie could be kept, so there they go by their plain name.</summary>
public static class HostCookies
{
    public static string NameFor(HttpContext context, string name) => OnThisMachine(context.Request) ? name : $"__Host-{name}";

    public static CookieOptions For(HttpContext context, CookieOptions options) =>
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
