using System.Globalization;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Access.Door;

/// <summary>Who showed the right password, and still owes the code.</summary>
/// <param name="Stamp">Of the user when she showed it: a new password since then, and she begins anew.</param>
/// <param name="Number">Of this sign-in alone.</param>
internal sealed record Halfway(MunicipalityCode Municipality, UserId User, int Stamp, string Number);

/// <summary>Remembers in the browser, for ten minutes, that the password was right. The cookie opens nothing: it says whose code is asked for.</summary>
internal sealed class HalfwayCookie(Slips slips)
{
    private const string Name = "bim-kode";
    private const string Use = "halfway through the door";
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public void Keep(HttpContext http, Halfway halfway) =>
        http.Response.Cookies.Append(
            HostCookies.NameFor(http, Name),
            slips.Give(
                Use,
                halfway.Municipality.ToString(),
                halfway.User.ToString(),
                halfway.Stamp.ToString(CultureInfo.InvariantCulture),
                halfway.Number
            ),
            HostCookies.For(http, Kept)
        );

    /// <summary>Null when nobody is, or has waited too long.</summary>
    public Halfway? Read(HttpContext http) =>
        slips.Read(Use, http.Request.Cookies[HostCookies.NameFor(http, Name)], Longest) is [var code, var user, var stamp, var number]
        && MunicipalityCode.TryParse(code, out var municipality)
        && UserId.TryParse(user, CultureInfo.InvariantCulture, out var id)
            ? new Halfway(municipality, id, int.Parse(stamp, CultureInfo.InvariantCulture), number)
            : null;

    public static void Forget(HttpContext http) =>
        http.Response.Cookies.Delete(HostCookies.NameFor(http, Name), HostCookies.For(http, Kept));

    private static CookieOptions Kept { get; } =
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
        };
}
