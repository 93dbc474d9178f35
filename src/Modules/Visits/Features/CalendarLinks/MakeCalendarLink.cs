using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>A link for a calendar program. A pedagogue's shows her own calendar; a lead's that of a pedagogue, or of the corps.</summary>
internal static class MakeCalendarLink
{
    /// <summary>Open links of one user: a telephone, a computer, and some to spare.</summary>
    public const int Most = 10;
    private const int RandomBytes = 32;

    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Create, "purpose.calendar-link")]
    [Uncounted]
    internal sealed record Command(Body Body) : ICommand<Answer>;

    /// <param name="PedagogueId">Whose calendar a lead's link shows; null for the corps'. A pedagogue's is her own.</param>
    internal sealed record Body(UserId? PedagogueId = null);

    /// <param name="Path">Where the calendar is fetched, shown this once: only its hash is kept.</param>
    internal sealed record Answer(CalendarLinkId Id, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Path)
        : IShownOnce<Answer>
    {
        public Answer WithoutSecret() => this with { Path = null };
    }

    internal sealed class Handler(VisitsDb db, Session session, SystemRegister register, IStaff staff, CallContext call, TimeProvider clock)
        : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            var owner = call.Known.Id;
            var whose = call.Known.Role == Role.Lead ? command.Body.PedagogueId : owner;
            if (whose is { } her && await staff.Find(her, cancellation) is null)
            {
                return Refusal.Field("pedagogueId", "calendar.pedagogue-unknown");
            }

            if (await db.CalendarLinks.CountAsync(l => l.Owner == owner && l.RevokedAt == null, cancellation) >= Most)
            {
                return Refusal.Conflict("calendar.links-too-many", Most);
            }

            var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
            register.Lead(WayIn.CalendarLink, secret, session.Store.Code);
            var language = Languages.EnglishNow ? LinkLanguage.English : LinkLanguage.Danish;
            var link = CalendarLink.Make(owner, whose, language, register.Hash(WayIn.CalendarLink, secret), clock.GetUtcNow());
            db.CalendarLinks.Add(link);
            await db.SaveChangesAsync(cancellation);
            return new Answer(link.Id, FetchCalendar.PathOf(secret));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/calendar/links",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
