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
        public async Task<Result<Listed<WebhookAnswer>>> Handle(Query query, CancellationToken cancellation) =>
            new Listed<WebhookAnswer>(await db.Webhooks.Told(cancellation));
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/webhooks", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
