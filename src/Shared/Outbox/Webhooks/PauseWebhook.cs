using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>Keeps what a webhook would be told until it listens again, or sends it what was kept. Done twice, it is as it was.</summary>
internal static class PauseWebhook
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.webhooks")]
    internal sealed record Command(WebhookId Id, Body Body) : ICommand<WebhookAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(bool? Paused);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Paused).Required();
    }

    internal sealed class Handler(KernelDb db, WebhookDesk desk, OutboxAgenda agenda, Session session, TimeProvider clock)
        : IHandle<Command, WebhookAnswer>
    {
        public async Task<Result<WebhookAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await desk.Unchanged(command.Id, cancellation)).Refuses(out var webhook) is { } refusal)
            {
                return refusal;
            }

            if (command.Body.Paused!.Value is var paused && paused != webhook.Paused)
            {
                webhook.Paused = paused;
                webhook.Version++;
                var (from, to) = paused ? (DeliveryState.Waiting, DeliveryState.Paused) : (DeliveryState.Paused, DeliveryState.Waiting);
                var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                await db
                    .Deliveries.Where(d => d.WebhookId == webhook.Id && d.State == from)
                    .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, to).SetProperty(x => x.DueAt, now), cancellation);
                await db.SaveChangesAsync(cancellation);
                var municipality = session.Store.Code;
                session.WhenKept(() => agenda.Ring(municipality));
            }

            return WebhookAnswer.Of(webhook);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/webhooks/{id}/paused",
                (WebhookId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
