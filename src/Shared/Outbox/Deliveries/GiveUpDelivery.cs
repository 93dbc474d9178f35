using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>It is not sent, and no longer stands among what failed. What it said is gone.</summary>
internal static class GiveUpDelivery
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.deliveries")]
    internal sealed record Command(DeliveryId Id) : ICommand<DeliveryAnswer>;

    internal sealed class Handler(DeliveryDesk desk, TimeProvider clock) : IHandle<Command, DeliveryAnswer>
    {
        public Task<Result<DeliveryAnswer>> Handle(Command request, CancellationToken cancellationToken) =>
            desk.Change(request.Id, delivery => delivery.GiveUp(clock.GetUtcNow()), cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/deliveries/{id}/drop",
                (DeliveryId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).Ok()
            )
            .For<Command>();
}
