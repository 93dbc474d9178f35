using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>Whom a link lets in, and to what; asked by the door itself. A link that is revoked, or whose user is closed or has another work now, is none.</summary>
internal static class OpenCalendarLink
{
    [Allow(Role.System)]
    [ShowsNoPerson]
    internal sealed record Query(string Secret) : IQuery<Answer>;

    /// <param name="Whose">Null: the corps'.</param>
    /// <param name="IsToBeNoted">The fetch gets its row in the log of use.</param>
    internal sealed record Answer(CalendarLinkId Id, Caller Reader, UserId? Whose, LinkLanguage Language, bool IsToBeNoted);

    internal sealed class Handler(VisitsDb db, SystemRegister register, IStaff staff, CallContext call, TimeProvider clock)
        : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var hash = register.Hash(WayIn.CalendarLink, query.Secret);
            if (
                await db.CalendarLinks.FirstOrDefaultAsync(l => l.Hash == hash && l.RevokedAt == null, cancellation) is not { } link
                || await staff.Find(link.Owner, cancellation) is not { Active: true, Role: Role.Pedagogue or Role.Lead } owner
            )
            {
                return Refusal.NotFound;
            }

            return new Answer(
                link.Id,
                new Caller(owner.Id, owner.Name, call.Known.Municipality, owner.Role),
                link.Pedagogue,
                link.Language,
                link.IsToBeNoted(clock.GetUtcNow())
            );
        }
    }
}
