using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>Tries what failed anew, from the first pause.</summary>
internal static class SendAgain
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.deliveries")]
    internal sealed record Command(DeliveryId Id) : ICommand<DeliveryAnswer>;

    internal sealed class Handler(KernelDb db, AuditNote note, OutboxAgenda agenda, Session session, TimeProvider clock)
        : IHandle<Command, DeliveryAnswer>
    {
        public async Task<Result<DeliveryAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.Deliveries.FirstOrDefaultAsync(d => d.Id == command.Id, cancellation) is not { } delivery)
            {
                return Refusal.NotFound;
            }

            // what it was about is found in the log of use by its case
            note.Subject = delivery.SubjectId;
            if (delivery.SendAgain(clock.GetUtcNow()) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            var municipality = session.Store.Code;
            session.WhenKept(() => agenda.Ring(municipality));
            return DeliveryAnswer.Of(delivery);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/deliveries/{id}/retry",
                (DeliveryId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).Ok()
            )
            .For<Command>();
}
