using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>The receiver has changed over: the former secret signs nothing more. Done twice, it is as it was.</summary>
internal static class EndFormerSecret
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.webhooks")]
    internal sealed record Command(WebhookId Id) : ICommand<WebhookAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(WebhookDesk desk) : IHandle<Command, WebhookAnswer>
    {
        public async Task<Result<WebhookAnswer>> Handle(Command command, CancellationToken cancellation) =>
            (await desk.Change(command.Id, webhook => webhook.EndFormer(), cancellation)).Map(WebhookAnswer.Of);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/webhooks/{id}/former-secret/end",
                (WebhookId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).Ok()
            )
            .For<Command>();
}
