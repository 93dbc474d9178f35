using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.StaticAssets;

namespace BarnetIMidten.Host.Web;

/// <summary>The headers that every answer carries. Nothing is fetched from elsewhere, nothing runs inline, nothing about a person is kept by a cache.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private const string AskEachTime = "no-cache";
    private const string ForEver = "public, max-age=31536000, immutable";

    public Task Invoke(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.XFrameOptions = "DENY";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (http.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
            }

            headers.CacheControl = CacheOf(http);
            return Task.CompletedTask;
        });
        return next(http);
    }

    /// <summary>Files of ours may be kept: for ever under an address that names their content (<c>?v=</c>), else asked after each time.
    /// All other answers may be about a person.</summary>
    private static string CacheOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null || http.Response.StatusCode >= 400 || Gate.IsApi(http)
            ? "no-store"
        : http.Request.Query.ContainsKey("v") ? ForEver
        : AskEachTime;
}
