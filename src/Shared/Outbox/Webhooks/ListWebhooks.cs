using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>The webhooks of the municipality, the oldest first.</summary>
internal static class ListWebhooks
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<WebhookAnswer>>;

    internal sealed class Handler(KernelDb db) : IHandle<Query, Listed<WebhookAnswer>>
    {
        public async Task<Result<Listed<WebhookAnswer>>> Handle(Query request, CancellationToken cancellationToken) =>
            new Listed<WebhookAnswer>(await db.Webhooks.Told(cancellationToken));
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/webhooks", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}

internal static class ReadWebhook
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(WebhookId Id) : IQuery<WebhookAnswer>;

    internal sealed class Handler(KernelDb db) : IHandle<Query, WebhookAnswer>
    {
        public async Task<Result<WebhookAnswer>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Webhooks.Where(w => w.Id == request.Id).Told(cancellationToken) is [var webhook] ? webhook : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/webhooks/{id}",
                (WebhookId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
