using System.Globalization;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

/// <summary><c>GET /kalender/{secret}.ics</c>: what a calendar program asks for, without signing in. A secret that opens nothing, or no longer, is not found.</summary>
internal sealed class FetchCalendar(Dispatcher send, SystemRegister register, Phrasebook texts, TryLimits limits, TimeProvider clock)
{
    private const string ContentType = "text/calendar; charset=utf-8";
    private const int Longest = 100;

    public static string PathOf(string secret) => $"/kalender/{secret}.ics";

    /// <param name="web">Outside the API: a browser's address, and no token.</param>
    public static void Map(IEndpointRouteBuilder web) =>
        web.MapGet(
                "/kalender/{secret}.ics",
                (string secret, HttpContext http, FetchCalendar fetch, SiteAddress site, CancellationToken cancellation) =>
                    fetch.Answer(secret, site.Of(http.Request), http, cancellation)
            )
            .WithMetadata(new OpenToAllAttribute())
            .ExcludeFromDescription();

    /// <summary>Null of a link that opens nothing, or no longer.</summary>
    private async Task<OpenCalendarLink.Answer?> Open(string secret, CancellationToken cancellation)
    {
        if (secret.Length > Longest || register.WhereTo(WayIn.CalendarLink, secret) is not { } municipality)
        {
            return null;
        }

        var system = CallContext.For(Caller.SystemIn(municipality));
        return await send.Send(new OpenCalendarLink.Query(secret), system, cancellation) is { Refusal: null, Value: var link }
            ? link
            : null;
    }

    /// <summary>The same of a link that was revoked as of one that never was.</summary>
    private IResult Shut(TimeSpan? wait, string network, HttpContext http)
    {
        if (wait is { } some)
        {
            TooMany.Tell(http.Response, some);
            return TypedResults.Empty;
        }

        limits.FailedTokens.Take(network);
        return TypedResults.NotFound();
    }

    /// <param name="address">Of this server, as it was asked: where the links of the entries lead.</param>
    private async Task<IResult> Answer(string secret, string address, HttpContext http, CancellationToken cancellation)
    {
        var network = Network.KeyOf(http);
        var wait = limits.FailedTokens.Wait(network);
        var opened = wait is null || register.IsInUse(WayIn.CalendarLink, secret) ? await Open(secret, cancellation) : null;
        register.Tried(WayIn.CalendarLink, secret, opened is not null);
        if (opened is not { } link)
        {
            return Shut(wait, network, http);
        }

        var reader = CallContext.For(link.Reader);
        var read = await send.Send(new ReadCalendarFeed.Query(link.Whose), reader, cancellation);
        if (link.IsToBeNoted && (await send.Send(new NoteCalendarFetch.Command(link.Id), reader, cancellation)).Refusal is not null)
        {
            return TypedResults.NotFound();
        }

        CultureInfo.CurrentUICulture = link.Language == LinkLanguage.English ? Languages.English : Languages.Danish;
        return TypedResults.Text(CalendarFeed.Write(read.Value, texts, address, clock.GetUtcNow()), ContentType);
    }
}
