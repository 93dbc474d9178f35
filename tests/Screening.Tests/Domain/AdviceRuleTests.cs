using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Screening.Tests.Domain;

public sealed class AdviceRuleTests
{
    private static readonly string[] Codes = ["B1", "B2", "F1"];

    /// <summary>N2, N9: every combination of suspicion, the three criteria, and something seen or not.</summary>
    public static TheoryData<bool, bool, bool, bool, bool, string> Everything() =>
        new()
        {
            // suspected, low complexity, delimited, own resources, something seen
            { false, true, true, true, true, "Offer" },
            { false, true, true, true, false, "GeneralOffer" },
            { false, true, true, false, true, "PassOn" },
            { false, true, true, false, false, "PassOn" },
            { false, true, false, true, true, "PassOn" },
            { false, true, false, true, false, "PassOn" },
            { false, true, false, false, true, "PassOn" },
            { false, true, false, false, false, "PassOn" },
            { false, false, true, true, true, "PassOn" },
            { false, false, true, true, false, "PassOn" },
            { false, false, true, false, true, "PassOn" },
            { false, false, true, false, false, "PassOn" },
            { false, false, false, true, true, "PassOn" },
            { false, false, false, true, false, "PassOn" },
            { false, false, false, false, true, "PassOn" },
            { false, false, false, false, false, "PassOn" },
            { true, true, true, true, true, "Notify" },
            { true, true, true, true, false, "Notify" },
            { true, true, true, false, true, "Notify" },
            { true, true, true, false, false, "Notify" },
            { true, true, false, true, true, "Notify" },
            { true, true, false, true, false, "Notify" },
            { true, true, false, false, true, "Notify" },
            { true, true, false, false, false, "Notify" },
            { true, false, true, true, true, "Notify" },
            { true, false, true, true, false, "Notify" },
            { true, false, true, false, true, "Notify" },
            { true, false, true, false, false, "Notify" },
            { true, false, false, true, true, "Notify" },
            { true, false, false, true, false, "Notify" },
            { true, false, false, false, true, "Notify" },
            { true, false, false, false, false, "Notify" },
        };

    [Theory, MemberData(nameof(Everything))]
    public void The_first_rule_that_applies_decides(
        bool suspected,
        bool simple,
        bool delimited,
        bool resources,
        bool anySeen,
        string expected
    )
    {
        var seen = A.Screening(anySeen ? ["B2"] : []) with
        {
            SpecialSupportSuspected = suspected,
            Criteria = new Criteria(simple, delimited, resources),
        };

        Assert.Equal(expected, AdviceRule.Of(seen, A.Catalogue("N3", Codes)).Outcome.ToString());
    }

    [Fact]
    public void A_suspicion_rests_on_the_duty_to_notify_alone()
    {
        var advice = AdviceRule.Of(A.Screening("B1") with { SpecialSupportSuspected = true }, A.Catalogue("N3", Codes));

        var ground = Assert.Single(advice.Grounds);
        Assert.Equal(("specialSupportSuspected", "N9"), (ground.Code, ground.Source));
    }

    [Fact]
    public void Passing_on_rests_on_each_criterion_that_is_not_met()
    {
        var advice = AdviceRule.Of(A.Screening("B1") with { Criteria = new Criteria(false, true, false) }, A.Catalogue("N3", Codes));

        Assert.Equal([("lowComplexity", "N2"), ("ownResources", "N2")], advice.Grounds.Select(g => (g.Code, g.Source)));
    }

    [Theory, InlineData("N3"), InlineData("A1")]
    public void An_offer_rests_on_each_factor_with_the_catalogues_source_and_on_the_criteria(string source)
    {
        var advice = AdviceRule.Of(A.Screening("F1", "B2"), A.Catalogue(source, Codes));

        Assert.Equal(
            [("F1", source), ("B2", source), ("criteria", "N2"), ("noSpecialSupport", "N2")],
            advice.Grounds.Select(g => (g.Code, g.Source))
        );
    }

    [Theory, InlineData("N3"), InlineData("A1")]
    public void Nothing_seen_is_a_ground_of_its_own(string source)
    {
        var advice = AdviceRule.Of(A.Screening(), A.Catalogue(source, Codes));

        Assert.Equal(
            [("noRiskFactor", source), ("criteria", "N2"), ("noSpecialSupport", "N2")],
            advice.Grounds.Select(g => (g.Code, g.Source))
        );
    }

    /// <summary>The contract's sentence read from its end: an offer unless nothing was seen, unless a criterion fails, unless special support is suspected.</summary>
    [Fact]
    public void It_says_what_the_contract_read_backwards_says()
    {
        var cases =
            from suspected in ArbMap.Default.GeneratorFor<bool>()
            from criteria in Gen.ListOf(ArbMap.Default.GeneratorFor<bool>(), 3)
            from seen in Gen.SubListOf(Codes)
            select (suspected, criteria: criteria.ToList(), seen: seen.ToArray());

        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var expected = RecommendationOutcome.Offer;
                    expected = c.seen.Length > 0 ? expected : RecommendationOutcome.GeneralOffer;
                    expected = c.criteria.TrueForAll(met => met) ? expected : RecommendationOutcome.PassOn;
                    expected = c.suspected ? RecommendationOutcome.Notify : expected;
                    var observed = A.Screening(c.seen) with
                    {
                        SpecialSupportSuspected = c.suspected,
                        Criteria = new Criteria(c.criteria[0], c.criteria[1], c.criteria[2]),
                    };

                    var advice = AdviceRule.Of(observed, A.Catalogue("N3", Codes));

                    return advice.Outcome == expected && advice.Grounds.Count > 0;
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
