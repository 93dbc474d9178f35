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
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A guardian takes her consent back; that it was given is kept.</summary>
internal static class WithdrawConsent
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Change, "purpose.referral-consent")]
    internal sealed record Command(ReferralId Id, ConsentId Consent, Body Body) : ICommand<ConsentAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(DateOnly? On);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) => RuleFor(c => c.Body.On).Required().NotAfter(clock);
    }

    internal sealed class Handler(ReferralDb db, CallContext call) : IHandle<Command, ConsentAnswer>
    {
        public async Task<Result<ConsentAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            var consent = referral.WithdrawConsent(command.Consent, command.Body.On!.Value);
            if (consent.Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            return ConsentAnswer.Of(consent.Value, referral);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/consents/{consentId}/withdrawal",
                (ReferralId id, ConsentId consentId, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, consentId, body), cancellation).Ok()
            )
            .For<Command>();
}
