using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

internal static class RevokeCalendarLink
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Delete, "purpose.calendar-link")]
    [Uncounted]
    internal sealed record Command(CalendarLinkId Id) : ICommand<Done>;

    internal sealed class Handler(VisitsDb db, CallContext call, TimeProvider clock) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            var owner = call.Known.Id;
            if (await db.CalendarLinks.FirstOrDefaultAsync(l => l.Id == command.Id && l.Owner == owner, cancellation) is not { } link)
            {
                return Refusal.NotFound;
            }

            link.Revoke(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/calendar/links/{id}",
                (CalendarLinkId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}
