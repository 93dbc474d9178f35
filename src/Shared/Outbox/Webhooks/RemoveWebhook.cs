using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

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

    internal sealed class Handler(KernelDb db, WebhookDesk desk, TimeProvider clock) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            if ((await desk.Unchanged(request.Id, cancellationToken)).Refuses(out var webhook) is { } refusal)
            {
                return refusal;
            }

            await db.Deliveries.Where(d => d.WebhookId == webhook.Id).GiveUp(clock.GetUtcNow(), cancellationToken);
            db.Remove(webhook);
            await db.SaveChangesAsync(cancellationToken);
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
