using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>Another name, address or choice of events. Its secret stays.</summary>
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
        public async Task<Result<WebhookAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var (name, url, events) = (command.Body.Name!.Trim(), command.Body.Url!.Trim(), command.Body.Events!);
            var changed = await desk.Change(
                command.Id,
                webhook =>
                {
                    webhook.Target = webhook.Target with { Name = name, Url = new Uri(url) };
                    webhook.Events = [.. events.Distinct(StringComparer.Ordinal)];
                    return true;
                },
                cancellation
            );
            return changed.Map(WebhookAnswer.Of);
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
