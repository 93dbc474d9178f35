using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>A new secret, shown with the answer and never again. For some hours each delivery is signed by the former too, so that the receiver can change over when it suits her.</summary>
internal static class RotateSecret
{
    public const int UsualHours = 24;

    /// <summary>A fortnight: longer, and it is forgotten that two open the same door.</summary>
    public const int MostHours = 14 * 24;

    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.webhooks")]
    internal sealed record Command(WebhookId Id, Body Body) : ICommand<WebhookAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="FormerHours">So long the former secret signs too, 24 if nothing is said; 0 where somebody may know it who should not.</param>
    internal sealed record Body(int? FormerHours);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.Body.FormerHours)
                .Must(hours => hours is null or (>= 0 and <= MostHours))
                .WithErrorCode("field.outside")
                .WithState(_ => new object?[] { 0, MostHours });
    }

    internal sealed class Handler(WebhookDesk desk, TimeProvider clock) : IHandle<Command, WebhookAnswer>
    {
        public async Task<Result<WebhookAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var hours = command.Body.FormerHours ?? UsualHours;
            var rotated = await desk.Change(
                command.Id,
                webhook =>
                {
                    webhook.Rotate(WebhookSignature.NewSecret(), hours == 0 ? null : clock.GetUtcNow() + TimeSpan.FromHours(hours));
                    return true;
                },
                cancellation
            );
            return rotated.Map(WebhookAnswer.WithSecret);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/webhooks/{id}/secret",
                (WebhookId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
