using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Shared.Web;

/// <summary>The address at which people reach the site, for links that leave it (on paper, in calendars): <c>PublicAddress</c> of the configuration,
/// else the one that was asked for, as far as <c>AllowedHosts</c> and the configured proxies let a caller say it.</summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    private const string Setting = "PublicAddress";

    /// <summary>Without a slash at its end: <c>https://barnet.ishoej.dk</c>.</summary>
    /// <exception cref="InvalidOperationException">What is configured is no address of a site.</exception>
    public string Of(HttpRequest request) => Stated ?? $"{request.Scheme}://{request.Host}";

    /// <summary>The configured one alone, for what is written when nobody asks; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">What is configured is no address of a site.</exception>
    public string? Stated =>
        configuration[Setting] is not { Length: > 0 } stated ? null
        : Uri.TryCreate(stated, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? stated.TrimEnd('/')
        : throw new InvalidOperationException($"{Setting}: '{stated}' is no address of a site");
}
