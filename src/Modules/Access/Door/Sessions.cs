using System.Globalization;
using System.Security.Claims;
using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Access.Door;

/// <summary>A session on the pages: an encrypted cookie that says who began it, when, and under which stamp. Nothing of it is believed
/// before the user has been read again.</summary>
internal sealed class Sessions(Doorkeeper door, TimeProvider clock) : CookieAuthenticationEvents
{
    public const string Scheme = "session";
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    public const string StampClaim = "stamp";
    private const string Began = "began";
    private const string Number = "session";

    public static Task Begin(HttpContext http, Admitted admitted, TimeProvider clock)
    {
        var properties = new AuthenticationProperties();
        properties.SetString(Began, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        properties.SetString(Number, Guid.CreateVersion7().ToString("N"));
        return http.SignInAsync(Scheme, Principal(admitted), properties);
    }

    /// <summary>The same session under the stamp of a password that its user has just changed.</summary>
    public static async Task GoOn(HttpContext http, Admitted admitted)
    {
        var now = await http.AuthenticateAsync(Scheme);
        await http.SignInAsync(
            Scheme,
            Principal(admitted),
            new AuthenticationProperties(now.Properties?.Items ?? new Dictionary<string, string?>())
        );
    }

    /// <summary>Which session this is; the empty one where there is none.</summary>
    public static async Task<Guid> Current(HttpContext http) => NumberOf((await http.AuthenticateAsync(Scheme)).Properties);

    public static Guid NumberOf(AuthenticationProperties? properties) =>
        Guid.TryParseExact(properties?.GetString(Number), "N", out var number) ? number : Guid.Empty;

    /// <summary>Takes the cookie back. That a copy of it opens nothing is <see cref="Features.EndSession"/>'s.</summary>
    public static Task End(HttpContext http) => http.SignOutAsync(Scheme);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (StillAdmitted(context) is { } admitted)
        {
            context.ReplacePrincipal(Principal(admitted));
            return;
        }

        context.RejectPrincipal();
        await End(context.HttpContext);
    }

    /// <summary>The framework renews after half the time, which would make the idle hour half an hour for some.</summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime > TimeSpan.FromMinutes(1);
        return Task.CompletedTask;
    }

    private Admitted? StillAdmitted(CookieValidatePrincipalContext context) =>
        context.Principal is { } shown
        && Caller.From(shown) is { } then
        && int.TryParse(shown.FindFirstValue(StampClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var stamp)
        && DateTimeOffset.TryParse(context.Properties.GetString(Began), CultureInfo.InvariantCulture, out var began)
        && clock.GetUtcNow() < began + Longest
        && door.BySession(then.Municipality, then.Id, stamp, NumberOf(context.Properties)) is { } now
            ? new Admitted(now, stamp)
            : null;

    private static ClaimsPrincipal Principal(Admitted admitted)
    {
        var principal = admitted.Caller.ToPrincipal(Scheme);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(StampClaim, admitted.Stamp.ToString(CultureInfo.InvariantCulture)));
        return principal;
    }
}
