using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>A lead takes note of a break-glass opening; it then leaves her front page and stays in the report. Who did so first stands.</summary>
internal static class SeeOpening
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.break-glass-report")]
    [Uncounted]
    internal sealed record Command(OpeningId Id) : ICommand<OpeningAnswer>;

    internal sealed class Handler(AccessDb db, Openings openings, CallContext call, AuditNote note, TimeProvider clock)
        : IHandle<Command, OpeningAnswer>
    {
        public async Task<Result<OpeningAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.Openings.FirstOrDefaultAsync(o => o.Id == command.Id, cancellation) is not { } opening)
            {
                return Refusal.NotFound;
            }

            note.Subject = opening.Referral.Value;
            opening.See(call.Known.Id, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
            return (await openings.Told([opening], cancellation))[0];
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/break-glass/{id}/seen",
                (OpeningId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).Ok()
            )
            .For<Command>();
}
