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

    internal sealed class Handler(DeliveryDesk desk, OutboxAgenda agenda, Session session, TimeProvider clock)
        : IHandle<Command, DeliveryAnswer>
    {
        public Task<Result<DeliveryAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var municipality = session.Store.Code;
            session.WhenKept(() => agenda.Ring(municipality));
            return desk.Change(request.Id, delivery => delivery.SendAgain(clock.GetUtcNow()), cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/deliveries/{id}/retry",
                (DeliveryId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).Ok()
            )
            .For<Command>();
}
