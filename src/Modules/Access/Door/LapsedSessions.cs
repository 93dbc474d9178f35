using System.Globalization;
using System.Security.Claims;
using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BarnetIMidten.Access.Door;

/// <summary>Reads whose session it was from a cookie that opens nothing any more. The user must be here still, open, in the same role and
/// with the same password: whoever was closed, changed her password or signed out has no lapsed session either.</summary>
internal sealed class LapsedSessions(Doorkeeper door, IOptionsMonitor<CookieAuthenticationOptions> sessions, TimeProvider clock)
    : ILapsedSessions
{
    /// <summary>From a Friday's form to the Monday on which it is sent, and a little more.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    public ClaimsPrincipal? Of(HttpContext http)
    {
        var session = sessions.Get(Sessions.Scheme);
        var cookie = session.CookieManager.GetRequestCookie(http, SessionCookies.Name);
        return
            string.IsNullOrEmpty(cookie)
            || session.TicketDataFormat.Unprotect(cookie) is not { } ticket
            || ticket.Properties.ExpiresUtc is not { } ended
            || clock.GetUtcNow() > ended + Remembered
            || Caller.From(ticket.Principal) is not { } then
            || !int.TryParse(
                ticket.Principal.FindFirstValue(Sessions.StampClaim),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var stamp
            )
            ? null
            : door.BySession(then.Municipality, then.Id, stamp, Sessions.NumberOf(ticket.Properties))?.ToPrincipal(Sessions.Scheme);
    }
}
