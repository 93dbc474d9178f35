using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

/// <summary>Which referrals a caller may know of: the lead all, everybody else those that she registered, was given, or has the course of.</summary>
internal static class Reach
{
    public static IQueryable<Referral> OwnTo(this IQueryable<Referral> all, CallContext call)
    {
        var me = call.Known.Id;
        return call.Known.Role == Role.Lead ? all : all.Where(r => r.RegisteredBy == me || r.AssignedTo == me || r.CoursePedagogue == me);
    }

    /// <summary>One referral, as it is wanted, if it is the caller's own or she has opened it by break-glass. What she has opened stands in no list of hers:
    /// it is asked for by name, and only when it is not her own.</summary>
    public static async Task<T?> Own<T>(
        this ReferralDb db,
        ReferralId id,
        CallContext call,
        Func<IQueryable<Referral>, IQueryable<T>> wanted,
        CancellationToken cancellation
    )
        where T : class =>
        await wanted(db.Referrals.OwnTo(call).Where(r => r.Id == id)).FirstOrDefaultAsync(cancellation)
        ?? (
            await call.HasOpened(id, cancellation)
                ? await wanted(db.Referrals.Where(r => r.Id == id)).FirstOrDefaultAsync(cancellation)
                : null
        );

    /// <summary>The referral whole, or null if there is none or it is none of the caller's business.</summary>
    public static Task<Referral?> Own(this ReferralDb db, ReferralId id, CallContext call, CancellationToken cancellation) =>
        db.Own(id, call, WithOutcome, cancellation);

    /// <summary>The same, to be changed: refused too where it has changed since the caller last saw it (<c>If-Match</c>).</summary>
    public static async Task<Result<Referral>> OwnUnchanged(
        this ReferralDb db,
        ReferralId id,
        CallContext call,
        CancellationToken cancellation
    ) =>
        await db.Own(id, call, cancellation) is not { } referral ? Refusal.NotFound
        : call.Unchanged(referral.Version) is { } stale ? stale
        : referral;

    public static IQueryable<Referral> WithOutcome(this IQueryable<Referral> some) =>
        some.Include(r => r.SelfReferral).Include(r => r.Decision).Include(r => r.Notification).Include(r => r.Withdrawal);

    public static IQueryable<Referral> NewestFirst(this IQueryable<Referral> some) =>
        some.OrderByDescending(r => r.SeriesYear).ThenByDescending(r => r.Sequence);
}
