using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>Tries whether a webhook hears us. How it went stands on the page of the delivery.</summary>
internal static class PingWebhook
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.webhooks")]
    internal sealed record Command(WebhookId Id) : ICommand<Answer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Answer(DeliveryId DeliveryId);

    internal sealed class Handler(WebhookDesk desk, Webhooks webhooks) : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await desk.Find(command.Id, cancellation)).Refuses(out var webhook) is { } refusal)
            {
                return refusal;
            }

            if (webhook.Paused)
            {
                return Refusal.Conflict("webhook.paused");
            }

            var listed = new ListedWebhook(webhook.Id, webhook.Events, webhook.Paused);
            return new Answer(await webhooks.Put(listed, WebhookEvents.Ping, new WebhookData(), subject: null, cancellation));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/webhooks/{id}/ping",
                (WebhookId id, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id), cancellation).Created(put => $"/api/v1/deliveries/{put.DeliveryId}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
