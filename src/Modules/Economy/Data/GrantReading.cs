using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Data;

/// <summary>How flexible grants and their frames are found.</summary>
internal static class GrantReading
{
    /// <summary>What lies on a year's frame, erased cases among it.</summary>
    public static async Task<FrameState> FrameOf(this EconomyDb db, int year, CancellationToken cancellation)
    {
        var frame = await db.Frames.FirstOrDefaultAsync(f => f.Year == year, cancellation);
        return FrameState.Of(year, frame?.Kept, await db.Grants.In(year).ToListAsync(cancellation));
    }

    /// <summary>Grants that have days in a year.</summary>
    public static IQueryable<FlexGrant> In(this IQueryable<FlexGrant> some, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return some.Overlapping(new DateSpan(first, last));
    }

    public static IQueryable<FlexGrant> Overlapping(this IQueryable<FlexGrant> some, DateSpan span)
    {
        var (first, last) = (span.From, span.To);
        return some.Where(g => g.From <= last && g.LastDay >= first);
    }

    /// <summary>That the same child has another grant in some of the days of this one, under whichever referral; null if it has none.</summary>
    /// <param name="span">The days that are asked about.</param>
    public static async Task<Refusal?> AnotherThan(
        this EconomyDb db,
        FlexGrant grant,
        DateSpan span,
        IReferrals referrals,
        CancellationToken cancellation
    )
    {
        var (id, same) = (grant.Id, await referrals.OfSameChild(grant.Referral, cancellation));
        var other = await db
            .Grants.AsNoTracking()
            .Overlapping(span)
            .OrderBy(g => g.From)
            .FirstOrDefaultAsync(g => g.Id != id && same.Contains(g.Referral), cancellation);
        return other is null ? null : Refusal.Conflict("grant.exists", other.From, other.LastDay) with { Source = "K2" };
    }

    /// <summary>As it was last set; null before the first.</summary>
    public static Task<GrantPilot?> Pilot(this EconomyDb db, CancellationToken cancellation) =>
        db.Pilots.OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The last day of a case's grants; null where it has none.</summary>
    public static Task<DateOnly?> LastDayOf(this EconomyDb db, ReferralId referral, CancellationToken cancellation) =>
        db.Grants.Where(g => g.Referral == referral).MaxAsync(g => g.LastDay, cancellation);
}
