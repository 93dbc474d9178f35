using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Records that the family department was notified of a concern (N9).</summary>
internal static class NotifyConcern
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Change, "purpose.referral-notification")]
    internal sealed record Command(ReferralId Id, Body Body) : ICommand<NotificationAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="WhyNot">Why the parents were not informed.</param>
    internal sealed record Body(DateOnly? SentOn, string? Ground, bool? ParentsInformed, string? WhyNot);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.SentOn).Required().NotAfter(clock);
            RuleFor(c => c.Body.Ground).Given().AtMost(Rules.FreeText);
            RuleFor(c => c.Body.ParentsInformed).Required();
            RuleFor(c => c.Body.WhyNot).AtMost(Rules.FreeText);
            RuleFor(c => c.Body.WhyNot).Required().When(c => c.Body.ParentsInformed is false);
        }
    }

    internal sealed class Handler(ReferralDb db, CallContext call) : IHandle<Command, NotificationAnswer>
    {
        public async Task<Result<NotificationAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            var body = command.Body;
            var words = new NotificationWords(body.Ground!, body.WhyNot);
            if (referral.Notify(body.SentOn!.Value, body.ParentsInformed!.Value, words, call.Known.Id).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            return NotificationAnswer.Of(referral.Notification!, referral.Version);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/notification",
                (ReferralId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
