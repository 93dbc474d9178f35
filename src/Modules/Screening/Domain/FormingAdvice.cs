using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Contracts;

namespace BarnetIMidten.Screenings.Domain;

/// <summary>A screening that is being filled in. Null is not answered yet.</summary>
internal sealed record Unfinished(
    IReadOnlyList<SeenFactor> RiskFactors,
    bool? LowComplexity,
    bool? Delimited,
    bool? OwnResources,
    bool? SpecialSupportSuspected
)
{
    private static readonly bool[] Either = [true, false];

    /// <summary>Every way in which the rest can be answered; the one way, when nothing is left.</summary>
    public IEnumerable<Observed> Endings =>
        from simple in Ways(LowComplexity)
        from delimited in Ways(Delimited)
        from resources in Ways(OwnResources)
        from suspected in Ways(SpecialSupportSuspected)
        select new Observed(DateOnly.MinValue, RiskFactors, [], new Criteria(simple, delimited, resources), suspected, null);

    private static bool[] Ways(bool? answer) => answer is { } given ? [given] : Either;
}

/// <summary>What the rule points to while the questions are being answered. It is the rule itself, asked once for every way to answer the rest:
/// what all of them say stands, whatever is answered.</summary>
/// <param name="Settled">Null while the answers that are left decide.</param>
/// <param name="Possible">Every outcome that can still come.</param>
internal sealed record FormingAdvice(Advice? Settled, IReadOnlyList<RecommendationOutcome> Possible)
{
    public static FormingAdvice Of(Unfinished answered, Catalogue catalogue)
    {
        var endings = answered.Endings.Select(e => AdviceRule.Of(e, catalogue)).ToList();
        RecommendationOutcome[] possible = [.. endings.Select(e => e.Outcome).Distinct().Order()];
        return new FormingAdvice(possible is [var only] ? new Advice(only, InAll(endings)) : null, possible);
    }

    /// <summary>The grounds that hold in every ending.</summary>
    private static List<Ground> InAll(List<Advice> endings) =>
        [.. endings[0].Grounds.Where(ground => endings.TrueForAll(e => e.Grounds.Any(g => g.Code == ground.Code)))];
}
