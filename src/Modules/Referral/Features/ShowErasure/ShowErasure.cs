using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Features.ShowErasure;

/// <summary>What the one who asks for an erasure, and the one who answers, have to see: which case it is, and how it stands.</summary>
internal static class ShowErasure
{
    [Allow(Role.Lead, Role.Administrator)]
    [Audited(AuditAction.Read, "purpose.erasure-read")]
    internal sealed record Query(ReferralId Id) : IQuery<View>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="ChildName">For a lead; an administrator sees no names.</param>
    /// <param name="KeptUntil">The first day on which the municipality's rule lets it go; null without a rule, or while it is open.</param>
    /// <param name="LastsUntil">The last day of what the family is being given; null where nothing runs.</param>
    /// <param name="Waiting">What waits for an answer.</param>
    /// <param name="AskedBy">Who asked, by name.</param>
    /// <param name="IsOwn">Whether the caller asked herself.</param>
    internal sealed record View(
        ReferralId Id,
        string Number,
        string? ChildName,
        ReferralStatus Status,
        DateOnly? ClosedOn,
        DateOnly? KeptUntil,
        bool CourseOpen,
        DateOnly? LastsUntil,
        ErasureAnswer? Waiting,
        string? AskedBy,
        bool IsOwn
    );

    internal sealed class Handler(ReferralDb db, IStaff staff, CallContext call, DanishClock clock) : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.OfMunicipality(query.Id, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            var rule = await db.Retention(cancellation);
            var waiting = await db.WaitingErasure(query.Id, cancellation);
            var lasts = referral.LastsOn(clock.Today);
            var asker = waiting is null ? null : await staff.Find(waiting.AskedBy, cancellation);
            return new View(
                referral.Id,
                referral.Number,
                call.Known.Role == Role.Lead ? referral.People.Child.Full : null,
                referral.Status,
                lasts ? null : referral.ClosedOn(),
                Retention.Until(referral.ClosedOn(), rule?.Months),
                referral.HasOpenCourse(),
                lasts ? referral.LastsUntil : null,
                waiting is null ? null : ErasureAnswer.Of(waiting, referral.Number),
                asker?.Name,
                waiting?.AskedBy == call.Known.Id
            );
        }
    }
}
