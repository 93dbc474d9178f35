using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>The other system is told of nothing more, nor of what still waits. What it was told stays on the deliveries' page.</summary>
internal static class RemoveWebhook
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Delete, "purpose.webhooks")]
    internal sealed record Command(WebhookId Id) : ICommand<Done>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(KernelDb db, CallContext call, TimeProvider clock) : IHandle<Command, Done>
    {
        /// <summary>Unopened: one that is damaged goes like any other.</summary>
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            var asked = db.Webhooks.Where(w => w.Id == command.Id);
            if (await asked.Select(w => new { w.Version }).FirstOrDefaultAsync(cancellation) is not { } found)
            {
                return Refusal.NotFound;
            }

            if (call.Unchanged(found.Version) is { } stale)
            {
                return stale;
            }

            await db.Deliveries.Where(d => d.WebhookId == command.Id).GiveUp(clock.GetUtcNow(), cancellation);
            await asked.ExecuteDeleteAsync(cancellation);
            return Result.Done;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/webhooks/{id}",
                (WebhookId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}
