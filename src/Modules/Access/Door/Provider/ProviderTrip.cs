using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Access.Door;

/// <summary>One trip to a provider and back.</summary>
/// <param name="State">Comes back with the answer: it is of this browser and this trip.</param>
/// <param name="Nonce">Stands in the token: it was made for this trip.</param>
/// <param name="Verifier">Is shown with the code (PKCE): whoever picked the code up on its way has not this.</param>
/// <param name="Onward">The page to go on to.</param>
internal sealed record ProviderTrip(MunicipalityCode Municipality, string State, string Nonce, string Verifier, string Onward)
{
    private const int RandomBytes = 32;

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static ProviderTrip To(MunicipalityCode municipality, string onward) => new(municipality, New(), New(), New(), onward);

    private static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
}

/// <summary>Remembers in the browser, sealed and for ten minutes, which trip it is on.</summary>
internal sealed class TripCookie(Slips slips)
{
    private const string Name = "bim-kommune";
    private const string Use = "trip to a provider";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public void Keep(HttpContext http, ProviderTrip trip) =>
        http.Response.Cookies.Append(
            HostCookies.NameFor(http, Name),
            slips.Give(Use, trip.Municipality.ToString(), trip.State, trip.Nonce, trip.Verifier, Uri.EscapeDataString(trip.Onward)),
            HostCookies.For(http, Kept)
        );

    /// <summary>The trip that ends here; it cannot end twice.</summary>
    public ProviderTrip? Take(HttpContext http)
    {
        var slip = http.Request.Cookies[HostCookies.NameFor(http, Name)];
        http.Response.Cookies.Delete(HostCookies.NameFor(http, Name), HostCookies.For(http, Kept));
        return
            slips.Read(Use, slip, Longest) is [var code, var state, var nonce, var verifier, var onward]
            && MunicipalityCode.TryParse(code, out var municipality)
            ? new ProviderTrip(municipality, state, nonce, verifier, Uri.UnescapeDataString(onward))
            : null;
    }

    /// <summary>Lax: the way back begins at the provider.</summary>
    private static CookieOptions Kept { get; } =
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
        };
}
