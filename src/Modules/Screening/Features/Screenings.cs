using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Screenings.Features;

/// <summary>A screening as other rooms show it: the whole pinned catalogue, seen and not seen.</summary>
internal sealed class Screenings(ScreeningDb db, IProgrammes programmes) : IScreenings
{
    public async Task<ScreeningPicture?> Of(ReferralId referral, CancellationToken cancellation)
    {
        if (await db.Latest(referral, cancellation) is not { } state)
        {
            return null;
        }

        var seen = state.Seen;
        var told = seen.RiskFactors.ToDictionary(f => f.Code);
        var catalogue = programmes.CatalogueOf(await programmes.Get(state.Version, cancellation));
        return new ScreeningPicture(
            seen.ScreenedOn,
            state.SavedBy,
            [
                .. catalogue.RiskFactors.Select(f => new FactorPicture(
                    f.Code,
                    f.Group,
                    f.Label,
                    told.ContainsKey(f.Code),
                    told.GetValueOrDefault(f.Code)?.Observation
                )),
            ],
            seen.ProtectiveFactors,
            seen.Criteria.LowComplexity,
            seen.Criteria.Delimited,
            seen.Criteria.OwnResources,
            seen.SpecialSupportSuspected,
            seen.ParentPerspective,
            state.Recommendation
        );
    }
}
