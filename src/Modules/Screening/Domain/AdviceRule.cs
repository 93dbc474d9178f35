using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Contracts;

namespace BarnetIMidten.Screenings.Domain;

/// <summary>The recommendation is a stated rule with its grounds; it counts no points and ranks nobody. A person decides.
/// Source: N2, N3, N9; contract/api.md, screening.</summary>
internal static class AdviceRule
{
    private const string Criteria = "N2";
    private const string Notification = "N9";

    /// <summary>The first that applies: suspicion of special support, a criterion not met, nothing seen; else an offer.</summary>
    /// <param name="seen">Every code of it stands in <paramref name="catalogue"/>: see <see cref="ObservedRule"/>.</param>
    public static Advice Of(Observed seen, Catalogue catalogue)
    {
        if (seen.SpecialSupportSuspected)
        {
            return new Advice(
                RecommendationOutcome.Notify,
                [new Ground("specialSupportSuspected", "screening.ground.special-support", Notification)]
            );
        }

        if (Unmet(seen.Criteria).ToList() is { Count: > 0 } unmet)
        {
            return new Advice(RecommendationOutcome.PassOn, unmet);
        }

        Ground[] met =
        [
            new Ground("criteria", "screening.ground.criteria-met", Criteria),
            new Ground("noSpecialSupport", "screening.ground.no-special-support", Criteria),
        ];
        return seen.RiskFactors.Count == 0
            ? new Advice(RecommendationOutcome.GeneralOffer, [NothingSeen(catalogue), .. met])
            : new Advice(RecommendationOutcome.Offer, [.. seen.RiskFactors.Select(f => Seen(f, catalogue)), .. met]);
    }

    private static IEnumerable<Ground> Unmet(Criteria criteria)
    {
        if (!criteria.LowComplexity)
        {
            yield return new Ground("lowComplexity", "screening.ground.complex", Criteria);
        }

        if (!criteria.Delimited)
        {
            yield return new Ground("delimited", "screening.ground.not-delimited", Criteria);
        }

        if (!criteria.OwnResources)
        {
            yield return new Ground("ownResources", "screening.ground.no-own-resources", Criteria);
        }
    }

    private static Ground NothingSeen(Catalogue catalogue) =>
        new("noRiskFactor", "screening.ground.no-risk-factor", catalogue.FactorSource);

    private static Ground Seen(SeenFactor factor, Catalogue catalogue)
    {
        var item = catalogue.RiskFactors.First(i => i.Code == factor.Code);
        return new Ground(item.Code, "screening.ground.seen", item.Source, item.Label);
    }
}
