using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>Another name, address or choice of events. Its secret stays; who wants a new one adds a new webhook.</summary>
internal static class ChangeWebhook
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.webhooks")]
    internal sealed record Command(WebhookId Id, WebhookBody Body) : ICommand<WebhookAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(WebhookShape shape) => RuleFor(c => c.Body).SetValidator(shape);
    }

    internal sealed class Handler(WebhookDesk desk) : IHandle<Command, WebhookAnswer>
    {
        public async Task<Result<WebhookAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            if ((await desk.Unchanged(request.Id, cancellationToken)).Refuses(out var webhook) is { } refusal)
            {
                return refusal;
            }

            webhook.Target = webhook.Target with { Name = request.Body.Name!.Trim(), Url = new Uri(request.Body.Url!.Trim()) };
            webhook.Events = [.. request.Body.Events!.Distinct(StringComparer.Ordinal)];
            webhook.Version++;
            await desk.Save(cancellationToken);
            return WebhookAnswer.Of(webhook);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/webhooks/{id}",
                (WebhookId id, WebhookBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
