using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A guardian takes her consent back; that it was given is kept.</summary>
internal static class WithdrawConsent
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Change, "purpose.referral-consent")]
    internal sealed record Command(ReferralId Id, ConsentId Consent, Body Body) : ICommand<Withdrawn>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Purposes">What is taken back; left out, the whole consent is.</param>
    internal sealed record Body(DateOnly? On, IReadOnlyList<ConsentPurpose?>? Purposes = null);

    /// <summary>The consent that was taken back, what that stops, and what has been shared already and cannot be called back.</summary>
    /// <param name="Guardian">Which guardian of the referral, from 0.</param>
    /// <param name="Stops">From which day each purpose is stopped.</param>
    /// <param name="Version">The referral's.</param>
    internal sealed record Withdrawn(
        ConsentId Id,
        int Guardian,
        IReadOnlyList<ConsentPurpose> Purposes,
        DateOnly GivenOn,
        DateOnly? WithdrawnOn,
        ConsentStops Stops,
        IReadOnlyList<SharedAlready> Shared,
        int Version
    ) : IVersioned;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.On).Required().NotAfter(clock);
            RuleForEach(c => c.Body.Purposes).Required().OneOf();
        }
    }

    internal sealed class Handler(ReferralDb db, CallContext call, ConsentsAsked asked, ICourses courses) : IHandle<Command, Withdrawn>
    {
        public async Task<Result<Withdrawn>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            var purposes = (command.Body.Purposes ?? []).OfType<ConsentPurpose>().Distinct().Order().ToArray();
            if (referral.WithdrawConsent(command.Consent, command.Body.On!.Value, purposes).Refuses(out var consent) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            var answer = ConsentAnswer.Of(consent, referral);
            return new Withdrawn(
                answer.Id,
                answer.Guardian,
                answer.Purposes,
                answer.GivenOn,
                answer.WithdrawnOn,
                ConsentRule.Stops(referral.People.Guardians, await asked.By(referral, cancellation)),
                SharedAlready.Of(referral, await courses.AccountOf(referral.Id, cancellation)),
                answer.Version
            );
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
