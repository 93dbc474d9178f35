using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>What did not arrive: all of it by its id, and the latest in a line each. What they say is not opened.</summary>
internal static class ShowFailed
{
    private const int Shown = 5;

    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<View>;

    internal sealed record View(IReadOnlyList<DeliveryId> All, IReadOnlyList<DeliveryLine> Latest);

    internal sealed class Handler(KernelDb db) : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation)
        {
            var failed = db.Deliveries.Where(d => d.State == DeliveryState.Failed);
            return new View(
                await failed.OrderByDescending(d => d.MadeAt).Select(d => d.Id).ToListAsync(cancellation),
                await failed.Latest(Shown).ToListAsync(cancellation)
            );
        }
    }
}
