using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Data;

namespace BarnetIMidten.Visits.Features;

/// <summary>Puts together what is planned in one home: siblings whose courses the same pedagogue carries. The referrals tell who lives together.</summary>
internal sealed class Homes(VisitsDb db, IReferrals referrals, DanishClock clock)
{
    /// <returns>For each home its plans, those of two children or more.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<PlannedVisit>>> Of(IReadOnlyList<PlannedVisit> plans, CancellationToken cancellation)
    {
        var families = plans.Select(p => p.Referral).Distinct().ToList();
        if (families.Count < 2)
        {
            return [];
        }

        var homes = await referrals.Homes(families, cancellation);
        return [.. homes.Select(home => home.SelectMany(child => plans.Where(p => p.Referral == child)).ToList())];
    }

    /// <summary>The same of all that is due of one pedagogue's: the window has opened.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<PlannedVisit>>> Due(UserId pedagogue, CancellationToken cancellation) =>
        await Of(await db.PlansOf(db.Courses.Where(c => c.Pedagogue == pedagogue), clock.Today, cancellation), cancellation);
}
