using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>Another system is to be told of some kinds of event. The secret is shown with the answer, and never again.</summary>
internal static class AddWebhook
{
    /// <summary>More than any municipality has systems that listen.</summary>
    public const int Most = 20;

    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.webhooks")]
    internal sealed record Command(WebhookBody Body) : ICommand<WebhookAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(WebhookShape shape) => RuleFor(c => c.Body).SetValidator(shape);
    }

    internal sealed class Handler(KernelDb db, AuditNote note, TimeProvider clock) : IHandle<Command, WebhookAnswer>
    {
        public async Task<Result<WebhookAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.Webhooks.CountAsync(cancellation) >= Most)
            {
                return Refusal.Conflict("webhook.too-many", Most);
            }

            var webhook = new Webhook
            {
                Id = EntityId.New<WebhookId>(),
                Target = new Target(command.Body.Name!.Trim(), new Uri(command.Body.Url!.Trim()), WebhookSignature.NewSecret()),
                Events = [.. command.Body.Events!.Distinct(StringComparer.Ordinal)],
                MadeAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            };
            db.Add(webhook);
            await db.SaveChangesAsync(cancellation);
            note.Subject = webhook.Id.Value;
            return WebhookAnswer.WithSecret(webhook);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/webhooks",
                (WebhookBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body), cancellation).Created(made => $"/api/v1/webhooks/{made.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
