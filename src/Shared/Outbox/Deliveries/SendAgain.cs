using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>Tries what failed anew, from the first pause.</summary>
internal static class SendAgain
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.deliveries")]
    internal sealed record Command(DeliveryId Id) : ICommand<DeliveryAnswer>;

    internal sealed class Handler(KernelDb db, DeliveryDesk desk, OutboxAgenda agenda, Session session, TimeProvider clock)
        : IHandle<Command, DeliveryAnswer>
    {
        public async Task<Result<DeliveryAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            if ((await desk.Find(request.Id, cancellationToken)).Refuses(out var delivery) is { } refusal)
            {
                return refusal;
            }

            if (!delivery.CanBeSentAgain)
            {
                return Refusal.Conflict("delivery.not-failed");
            }

            delivery.SendAgain(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
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
