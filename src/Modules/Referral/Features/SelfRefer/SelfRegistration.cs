using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Writes down what a family sent itself, as any other referral: numbered, judged, waiting. It belongs to nobody until the lead gives it to somebody.
/// No consent is written down: she who sends it is not verified. That the child is known already hinders nothing, and is told to the lead alone.</summary>
internal sealed class SelfRegistration(Registration registration, ReferralDb db, SelfReferralLimits limits, DanishClock clock, Facts facts)
{
    public async Task<Result<Referral>> Register(SelfRefer.Body body, CancellationToken cancellation)
    {
        var registered = await registration.Register(AsReferral(body), reference: null, Channel.Direct, cancellation);
        if (registered.Refuses(out var referral) is { } refusal)
        {
            return refusal;
        }

        referral.SentByFamily(
            new SelfReferral
            {
                Referral = referral.Id,
                SentOn = clock.Today,
                AnswerBy = SelfReferral.AnswerDay(clock.Today, limits.WorkdaysToAnswer),
                Said = body.Said ?? new SelfReferralWords(),
            }
        );
        await db.SaveChangesAsync(cancellation);
        await facts.Tell(new ReferralChanged(referral.Figures(), Step: ReferralStep.Received), cancellation);
        return referral;
    }

    private ReferralBody AsReferral(SelfRefer.Body body) =>
        new(
            clock.Today,
            body.Child,
            [new GuardianBody(body.Name, body.Phone, body.Email, Address: null, body.Protected, body.Language)],
            new ReferrerBody(ReferrerRole.Parent, body.Name),
            Channel.Direct,
            body.Daycare,
            Concern: body.Help,
            ConfirmedDistinct: true
        );
}
