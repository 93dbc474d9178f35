using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>The caller's own open links.</summary>
internal static class ListCalendarLinks
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<Line>>;

    /// <param name="PedagogueId">Whose calendar it shows; null for the corps'.</param>
    /// <param name="FetchedAt">When a program last fetched it, to the hour; null if never.</param>
    internal sealed record Line(
        CalendarLinkId Id,
        UserId? PedagogueId,
        string? PedagogueName,
        DateTimeOffset MadeAt,
        DateTimeOffset? FetchedAt
    );

    internal sealed class Handler(VisitsDb db, IStaff staff, CallContext call) : IHandle<Query, Listed<Line>>
    {
        public async Task<Result<Listed<Line>>> Handle(Query query, CancellationToken cancellation)
        {
            var owner = call.Known.Id;
            var links = await db
                .CalendarLinks.Where(l => l.Owner == owner && l.RevokedAt == null)
                .OrderByDescending(l => l.Id)
                .ToListAsync(cancellation);
            var people = await staff.Find([.. links.Select(l => l.Pedagogue).OfType<UserId>().Distinct()], cancellation);
            return new Listed<Line>([
                .. links.Select(l => new Line(
                    l.Id,
                    l.Pedagogue,
                    l.Pedagogue is { } her ? people.GetValueOrDefault(her)?.Name : null,
                    DanishClock.InDenmark(l.MadeAt),
                    l.FetchedAt is { } at ? DanishClock.InDenmark(at) : null
                )),
            ]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/calendar/links", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
