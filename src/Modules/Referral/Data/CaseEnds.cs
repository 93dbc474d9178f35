using System.Linq.Expressions;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

/// <summary>The end of cases: for those who answer for the municipality's papers, whoever's case it was.</summary>
internal static class CaseEnds
{
    public static Task<Referral?> OfMunicipality(this ReferralDb db, ReferralId id, CancellationToken cancellation) =>
        db.Referrals.AsNoTracking().WithOutcome().FirstOrDefaultAsync(r => r.Id == id, cancellation);

    /// <summary>The same, as long as it is what the caller last saw (<c>If-Match</c>).</summary>
    public static async Task<Result<Referral>> UnchangedOfMunicipality(
        this ReferralDb db,
        ReferralId id,
        CallContext call,
        CancellationToken cancellation
    ) =>
        await db.OfMunicipality(id, cancellation) is not { } referral ? Refusal.NotFound
        : call.Unchanged(referral.Version) is { } stale ? stale
        : referral;

    public static Task<Erasure?> WaitingErasure(this ReferralDb db, ReferralId id, CancellationToken cancellation) =>
        db.Erasures.FirstOrDefaultAsync(e => e.Referral == id && e.State == ErasureState.Waiting, cancellation);

    /// <summary>The rule as it now stands; null before the first was set.</summary>
    public static Task<RetentionRule?> Retention(this ReferralDb db, CancellationToken cancellation) =>
        db.RetentionRules.AsNoTracking().OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>When a case that is closed was: <see cref="Closing.ClosedOn"/> as the database says it.</summary>
    private static readonly Expression<Func<Referral, DateOnly?>> Closed = r =>
        r.LastsUntil > (r.CourseEndedOn ?? (r.Decision != null ? r.Decision.DecidedOn : r.Withdrawal!.On))
            ? r.LastsUntil
            : r.CourseEndedOn ?? (r.Decision != null ? r.Decision.DecidedOn : r.Withdrawal!.On);

    /// <summary>Cases closed on that day or before, the longest closed first.</summary>
    public static IQueryable<Referral> ClosedBy(this IQueryable<Referral> some, DateOnly day) =>
        some.Where(r => r.LastsUntil == null || r.LastsUntil <= day)
            .Where(r =>
                (r.Status == ReferralStatus.Withdrawn && r.Withdrawal!.On <= day)
                || (
                    (
                        r.Status == ReferralStatus.Declined
                        || r.Status == ReferralStatus.PassedOn
                        || (r.Status == ReferralStatus.Accepted && r.Course == null)
                    )
                    && r.Decision!.DecidedOn <= day
                )
                || r.CourseEndedOn <= day
            )
            .OrderBy(Closed)
            .ThenBy(r => r.SeriesYear)
            .ThenBy(r => r.Sequence);
}
