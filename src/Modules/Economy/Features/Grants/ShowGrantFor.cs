using BarnetIMidten.Economy.Data;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Features;

/// <summary>For whom a new grant is, and what hinders one.</summary>
internal static class ShowGrantFor
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Read, "purpose.grant-give")]
    internal sealed record Query(ReferralId Id) : IQuery<View>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Stops">What the parents have taken their consent back from.</param>
    /// <param name="PilotEndsOn">No grant runs past it.</param>
    internal sealed record View(ReferralGlance Referral, ConsentStops Stops, DateOnly? PilotEndsOn);

    internal sealed class Handler(EconomyDb db, GrantDoor door, IReferrals referrals, IConsents consents) : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation) =>
            await door.RefusesNew(cancellation) is { } shut ? shut
            : await referrals.Find(query.Id, cancellation) is not { } referral ? Refusal.NotFound
            : new View(referral, await consents.StopsOf(query.Id, cancellation), (await db.Pilot(cancellation))?.EndsOn);
    }
}
