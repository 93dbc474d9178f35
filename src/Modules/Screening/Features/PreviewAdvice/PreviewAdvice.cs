using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Screenings.Features.PreviewAdvice;

using PutScreening = PutScreening.PutScreening;

/// <summary>What the rule says to a screening that is not saved, and may lack answers. It keeps nothing and tells of nobody:
/// the answer holds the catalogue's words alone.</summary>
internal static class PreviewAdvice
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [ShowsNoPerson]
    internal sealed record Query(ReferralId Id, PutScreening.Body Body) : IQuery<Preview>;

    /// <param name="Settled">Null while the answers that are left decide.</param>
    /// <param name="Possible">Every outcome that can still come.</param>
    internal sealed record Preview(Recommendation? Settled, IReadOnlyList<RecommendationOutcome> Possible);

    internal sealed class Handler(IReferrals referrals, IProgrammes programmes, Phrasebook texts) : IHandle<Query, Preview>
    {
        public async Task<Result<Preview>> Handle(Query query, CancellationToken cancellation)
        {
            if (await referrals.Find(query.Id, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            var catalogue = await programmes.CatalogueOf(await programmes.Get(referral.Version, cancellation), cancellation);
            var answered = Read(query.Body);
            // whether one that is retired may stay is judged when it is saved: the rule itself asks only what was seen
            if (
                ObservedRule.Faults(answered.RiskFactors, answered.RiskFactors.Select(f => f.Code), catalogue).ToList() is
                { Count: > 0 } faults
            )
            {
                return Refusal.Invalid(faults);
            }

            var advice = FormingAdvice.Of(answered, catalogue);
            return new Preview(advice.Settled?.InWords(texts), advice.Possible);
        }

        private static Unfinished Read(PutScreening.Body body) =>
            new(
                [.. (body.RiskFactors ?? []).Select(f => new SeenFactor(f?.Code ?? "", null))],
                body.Criteria?.LowComplexity,
                body.Criteria?.Delimited,
                body.Criteria?.OwnResources,
                body.SpecialSupportSuspected
            );
    }
}
