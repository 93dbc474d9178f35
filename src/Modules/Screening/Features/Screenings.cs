using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Screenings.Features;

/// <summary>A screening as other rooms show it: the whole pinned catalogue, seen and not seen.</summary>
internal sealed class Screenings(ScreeningDb db, IProgrammes programmes, Phrasebook texts) : IScreenings
{
    private static readonly Func<ScreeningDb, ReferralId, Task<ScreeningFigures?>> Counted = Compiled.Query(
        (ScreeningDb db, ReferralId referral) =>
            db.Set<Screening>()
                .Where(s => s.Referral == referral)
                .OrderByDescending(s => s.Number)
                .Select(s => new ScreeningFigures(s.ScreenedOn, s.SeenCodes))
                .FirstOrDefault()
    );

    public Task<ScreeningFigures?> FiguresOf(ReferralId referral, CancellationToken cancellation) => Counted(db, referral);

    public async Task<ScreeningPicture?> Of(ReferralId referral, CancellationToken cancellation)
    {
        if (await db.Latest(referral, cancellation) is not { } state)
        {
            return null;
        }

        var seen = state.Seen;
        var told = seen.RiskFactors.ToDictionary(f => f.Code);
        var catalogue = await programmes.CatalogueOf(await programmes.Get(state.Version, cancellation), cancellation);
        return new ScreeningPicture(
            seen.ScreenedOn,
            state.SavedBy,
            [
                .. catalogue
                    .RiskFactors.Offered(state.SeenCodes)
                    .Select(f => new FactorPicture(
                        f.Code,
                        f.Group,
                        f.Label,
                        told.ContainsKey(f.Code),
                        told.GetValueOrDefault(f.Code)?.Observation
                    )),
            ],
            [.. seen.ProtectiveFactors.Select(texts.CalledIfOwn)],
            seen.Criteria.LowComplexity,
            seen.Criteria.Delimited,
            seen.Criteria.OwnResources,
            seen.SpecialSupportSuspected,
            seen.ParentPerspective,
            state.Recommendation
        );
    }
}
