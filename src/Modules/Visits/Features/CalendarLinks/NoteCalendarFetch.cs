using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>A calendar was fetched by a link: one row in the log of use for each link and hour (ADR 0009).</summary>
internal static class NoteCalendarFetch
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.calendar-feed")]
    internal sealed record Command(CalendarLinkId Id) : ICommand<Done>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(VisitsDb db, CallContext call, AuditNote note, TimeProvider clock) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            var owner = call.Known.Id;
            var link = await db.CalendarLinks.FirstOrDefaultAsync(
                l => l.Id == command.Id && l.Owner == owner && l.RevokedAt == null,
                cancellation
            );
            if (link is null)
            {
                return Refusal.NotFound;
            }

            note.GoesOn = !link.Fetched(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
    }
}
