using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

internal static class ReadWebhook
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(WebhookId Id) : IQuery<WebhookAnswer>;

    internal sealed class Handler(KernelDb db) : IHandle<Query, WebhookAnswer>
    {
        public async Task<Result<WebhookAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await db.Webhooks.Where(w => w.Id == query.Id).Told(cancellation) is [var webhook] ? webhook : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/webhooks/{id}",
                (WebhookId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
