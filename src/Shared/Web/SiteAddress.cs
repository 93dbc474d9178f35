using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Shared.Web;

/// <summary>The address at which people reach the site, for links that leave it (on paper, in calendars): <c>PublicAddress</c> of the configuration,
/// else the one that was asked for, as far as <c>AllowedHosts</c> and the configured proxies let a caller say it.</summary>
public sealed class SiteAddress
{
    private const string Setting = "PublicAddress";

    /// <exception cref="InvalidOperationException">What is configured is no address of a site.</exception>
    public SiteAddress(IConfiguration configuration) =>
        Stated =
            configuration[Setting] is not { Length: > 0 } stated ? null
            : IsOfASite(stated) ? stated.TrimEnd('/')
            : throw new InvalidOperationException($"{Setting}: '{stated}' is no address of a site, such as https://barnet.kommune.dk");

    /// <summary>The configured one alone, for what is written when nobody asks; null where there is none.</summary>
    public string? Stated { get; }

    /// <summary>Without a slash at its end: <c>https://barnet.ishoej.dk</c>.</summary>
    public string Of(HttpRequest request) => Stated ?? $"{request.Scheme}://{request.Host}";

    /// <summary>A page's path is put behind it: what would stand between or swallow it makes no sense.</summary>
    private static bool IsOfASite(string stated) =>
        Uri.TryCreate(stated, UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
        && address is { Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" }
        && !stated.EndsWith('?')
        && !stated.EndsWith('#');
}
