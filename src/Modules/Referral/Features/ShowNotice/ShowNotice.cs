using System.Globalization;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The notice by GDPR articles 13 and 14, for one guardian: of the people of the case it holds the child and herself, never the other parent.</summary>
internal static class ShowNotice
{
    /// <param name="Guardian">Which guardian of the referral, from 0, as it stands in the page's address.</param>
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Read, "purpose.information-notice")]
    internal sealed record Query(ReferralId Id, string? Guardian) : IQuery<Notice>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Recipient">The municipality, and the rules of the case.</param>
    /// <param name="Name">The guardian's.</param>
    /// <param name="HasCpr">Whether the child's CPR number is kept; the number itself is not in the notice.</param>
    /// <param name="Kept">The municipality's rule of how long a case is kept, as it is today.</param>
    /// <param name="FromOthers">The family did not send it itself: what others have said is told with its origin (article 14).</param>
    internal sealed record Notice(
        string Number,
        Recipient Recipient,
        string Child,
        string Name,
        string? Phone,
        string? Email,
        string? Language,
        bool HasAddress,
        bool Protected,
        bool HasCpr,
        DateOnly ReceivedOn,
        ReferrerRole Referrer,
        bool FromOthers,
        InformationAnswer Informed,
        RetentionAnswer Kept,
        DateOnly Today
    );

    internal sealed class Handler(ReferralDb db, CallContext call, IProgrammes programmes, DanishClock clock) : IHandle<Query, Notice>
    {
        public async Task<Result<Notice>> Handle(Query query, CancellationToken cancellation)
        {
            if (
                !int.TryParse(query.Guardian, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                || await db.Own(query.Id, call, cancellation) is not { } referral
                || n >= referral.People.Guardians.Count
            )
            {
                return Refusal.NotFound;
            }

            var her = referral.People.Guardians[n];
            var rules = await programmes.Get(referral.ProgrammeVersion, cancellation);
            return new Notice(
                referral.Number,
                new Recipient(call.Known.Municipality, IsOpen: false, rules),
                referral.People.Child.Full,
                her.Name,
                her.Phone,
                her.Email,
                her.Language,
                !string.IsNullOrWhiteSpace(her.Address),
                her.Protected,
                referral.People.Child.Cpr is not null,
                referral.ReceivedOn,
                referral.ReferrerRole,
                referral.SelfReferral is null && referral.ReferrerRole != ReferrerRole.Parent,
                ReferralAnswer.Alone(referral).ParentsInformed,
                RetentionAnswer.Of(await db.Retention(cancellation)),
                clock.Today
            );
        }
    }
}
