using BarnetIMidten.Economy.Domain;
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

    /// <summary>As it was last set; null before the first.</summary>
    public static Task<GrantPilot?> Pilot(this EconomyDb db, CancellationToken cancellation) =>
        db.Pilots.OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The last day of a case's grants; null where it has none.</summary>
    public static Task<DateOnly?> LastDayOf(this EconomyDb db, ReferralId referral, CancellationToken cancellation) =>
        db.Grants.Where(g => g.Referral == referral).MaxAsync(g => g.LastDay, cancellation);
}
