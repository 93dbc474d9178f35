using BarnetIMidten.Screenings.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Screening.Tests.Domain;

public sealed class FormingAdviceTests
{
    private static readonly bool?[] Answers = [true, false, null];

    private static Arbitrary<Unfinished> AnyUnfinished =>
        (
            from simple in Gen.Elements(Answers)
            from delimited in Gen.Elements(Answers)
            from resources in Gen.Elements(Answers)
            from suspected in Gen.Elements(Answers)
            from seen in Gen.SubListOf<string>("B1", "B2", "B3")
            select new Unfinished([.. seen.Select(c => new SeenFactor(c, null))], simple, delimited, resources, suspected)
        ).ToArbitrary();

    [Theory]
    // nothing answered: anything can come
    [InlineData(1, null, null, null, null, "Offer PassOn Notify")]
    [InlineData(0, null, null, null, null, "GeneralOffer PassOn Notify")]
    // a suspicion settles it alone
    [InlineData(1, null, null, null, true, "Notify: specialSupportSuspected")]
    [InlineData(0, true, true, true, true, "Notify: specialSupportSuspected")]
    // one criterion that is not met does not, while a suspicion can still come
    [InlineData(1, false, null, null, null, "PassOn Notify")]
    [InlineData(1, false, null, null, false, "PassOn: lowComplexity")]
    [InlineData(1, null, false, false, false, "PassOn: delimited ownResources")]
    // an offer needs every answer
    [InlineData(1, true, true, true, null, "Offer Notify")]
    [InlineData(1, true, true, null, false, "Offer PassOn")]
    [InlineData(1, true, true, true, false, "Offer: B1 criteria noSpecialSupport")]
    [InlineData(0, true, true, true, false, "GeneralOffer: noRiskFactor criteria noSpecialSupport")]
    public void It_says_what_no_answer_can_change(
        int seen,
        bool? simple,
        bool? delimited,
        bool? resources,
        bool? suspected,
        string expected
    )
    {
        var forming = FormingAdvice.Of(
            new Unfinished(
                [.. Enumerable.Range(1, seen).Select(n => new SeenFactor($"B{n}", null))],
                simple,
                delimited,
                resources,
                suspected
            ),
            A.Catalogue()
        );

        var said = forming.Settled is { } settled
            ? $"{settled.Outcome}: {string.Join(' ', settled.Grounds.Select(g => g.Code))}"
            : string.Join(' ', forming.Possible);
        Assert.Equal(expected, said);
    }

    [Fact]
    public void However_the_rest_is_answered_the_rule_says_what_was_settled() =>
        Prop.ForAll(
                AnyUnfinished,
                unfinished =>
                {
                    var catalogue = A.Catalogue("N3", "B1", "B2", "B3");
                    var forming = FormingAdvice.Of(unfinished, catalogue);
                    return unfinished
                        .Endings.Select(e => AdviceRule.Of(e, catalogue))
                        .All(advice =>
                            forming.Possible.Contains(advice.Outcome)
                            && (
                                forming.Settled is not { } settled
                                || (
                                    advice.Outcome == settled.Outcome
                                    && settled.Grounds.Count > 0
                                    && settled.Grounds.All(g => advice.Grounds.Any(a => a.Code == g.Code))
                                )
                            )
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void With_every_question_answered_it_is_the_rule_itself() =>
        Prop.ForAll(
                AnyUnfinished,
                unfinished =>
                {
                    var catalogue = A.Catalogue("N3", "B1", "B2", "B3");
                    var done = unfinished with
                    {
                        LowComplexity = unfinished.LowComplexity ?? true,
                        Delimited = unfinished.Delimited ?? false,
                        OwnResources = unfinished.OwnResources ?? true,
                        SpecialSupportSuspected = unfinished.SpecialSupportSuspected ?? false,
                    };
                    var rule = AdviceRule.Of(done.Endings.Single(), catalogue);
                    var forming = FormingAdvice.Of(done, catalogue);
                    return forming.Settled is { } settled
                        && settled.Outcome == rule.Outcome
                        && settled.Grounds.Select(g => g.Code).SequenceEqual(rule.Grounds.Select(g => g.Code));
                }
            )
            .QuickCheckThrowOnFailure();
}
