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

/// <summary>One delivery, with each try.</summary>
internal static class ReadDelivery
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(DeliveryId Id) : IQuery<DeliveryWithTries>;

    internal sealed class Handler(KernelDb db) : IHandle<Query, DeliveryWithTries>
    {
        public async Task<Result<DeliveryWithTries>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.Deliveries.FirstOrDefaultAsync(d => d.Id == query.Id, cancellation) is not { } delivery)
            {
                return Refusal.NotFound;
            }

            var tries = await db.Tries.Where(t => t.DeliveryId == query.Id).OrderBy(t => t.N).ToListAsync(cancellation);
            return new DeliveryWithTries(
                DeliveryAnswer.Of(delivery),
                tries.ConvertAll(t => new TryAnswer(t.N, DeliveryAnswer.InDenmark(t.At), t.Fault, t.Status))
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/deliveries/{id}",
                (DeliveryId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
