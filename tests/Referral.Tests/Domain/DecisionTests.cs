using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Screenings.Contracts;

namespace BarnetIMidten.Referrals.Tests.Domain;

public class DecisionTests
{
    private static readonly DateOnly Screened = A.Day("2026-03-05");
    private static readonly DateOnly Today = A.Day("2026-03-10");

    [Theory]
    [InlineData(true, RecommendationOutcome.Offer, DecisionOutcome.Accept)]
    [InlineData(true, RecommendationOutcome.GeneralOffer, DecisionOutcome.Decline)]
    [InlineData(true, RecommendationOutcome.PassOn, DecisionOutcome.PassOn)]
    [InlineData(true, RecommendationOutcome.Notify, DecisionOutcome.PassOn)]
    [InlineData(true, null, null)]
    [InlineData(false, RecommendationOutcome.Offer, DecisionOutcome.Decline)]
    [InlineData(false, RecommendationOutcome.GeneralOffer, DecisionOutcome.Decline)]
    [InlineData(false, RecommendationOutcome.PassOn, DecisionOutcome.Decline)]
    [InlineData(false, RecommendationOutcome.Notify, DecisionOutcome.Decline)]
    [InlineData(false, null, DecisionOutcome.Decline)]
    public void What_is_expected_follows_from_eligibility_then_from_the_recommendation(
        bool eligible,
        RecommendationOutcome? recommendation,
        DecisionOutcome? expected
    )
    {
        Assert.Equal(expected, ExpectedDecision.Of(eligible, recommendation));
    }

    [Theory]
    [InlineData(DecisionOutcome.Accept, false, false, "decision.screening-missing")]
    [InlineData(DecisionOutcome.Accept, false, true, "decision.screening-missing")]
    [InlineData(DecisionOutcome.Accept, true, false, "decision.consent-missing")]
    [InlineData(DecisionOutcome.Accept, true, true, null)]
    [InlineData(DecisionOutcome.Decline, false, false, null)]
    [InlineData(DecisionOutcome.PassOn, false, false, null)]
    [InlineData(null, false, false, null)]
    public void Accepting_alone_needs_a_screening_and_then_consent(DecisionOutcome? outcome, bool screened, bool consented, string? code)
    {
        Assert.Equal(code, DecisionRule.Lacking(outcome, screened, consented, ConsentBy.One, "A4")?.Code);
    }

    [Theory]
    [InlineData(DecisionOutcome.Accept, DecisionOutcome.Accept, null, true)]
    [InlineData(DecisionOutcome.Decline, DecisionOutcome.Accept, null, false)]
    [InlineData(DecisionOutcome.Decline, DecisionOutcome.Accept, "123456789", false)]
    [InlineData(DecisionOutcome.Decline, DecisionOutcome.Accept, "1234567890", true)]
    [InlineData(DecisionOutcome.Decline, DecisionOutcome.Accept, "   123456789   ", false)]
    [InlineData(DecisionOutcome.Decline, DecisionOutcome.Accept, "          ", false)]
    [InlineData(DecisionOutcome.PassOn, null, null, false)]
    [InlineData(DecisionOutcome.PassOn, null, "Familien flytter", true)]
    public void A_decision_that_differs_needs_a_reason_of_ten_characters(
        DecisionOutcome outcome,
        DecisionOutcome? expected,
        string? reason,
        bool allowed
    )
    {
        var faults = DecisionRule.Faults(outcome, Today, reason, expected, Screened).Select(f => f.Field);

        Assert.Equal(allowed ? [] : ["reason"], faults);
    }

    [Theory]
    [InlineData("2026-03-04", "field.before")]
    [InlineData("2026-03-05", null)]
    [InlineData("2026-03-10", null)]
    public void It_is_made_no_earlier_than_the_screening(string day, string? code)
    {
        var fault = DecisionRule.Faults(DecisionOutcome.Accept, A.Day(day), null, DecisionOutcome.Accept, Screened).SingleOrDefault();

        Assert.Equal((code is null ? null : "decidedOn", code), (fault?.Field, fault?.Code));
    }

    [Theory]
    [InlineData("P|P", true, true)]
    [InlineData("P|-", true, false)]
    [InlineData("-|-", false, false)]
    [InlineData("P|D", true, false)]
    [InlineData("D|E", false, false)]
    [InlineData("P|w", true, false)]
    [InlineData("w|w", false, false)]
    [InlineData("P", true, true)]
    [InlineData("", false, false)]
    public void Consent_to_the_programme_is_one_guardians_or_every_guardians(string consents, bool byOne, bool byAll)
    {
        Guardian[] guardians = consents.Length == 0 ? [] : [.. consents.Split('|').Select(Guardian)];

        Assert.Equal((byOne, byAll), (Custody.Consented(guardians, ConsentBy.One), Custody.Consented(guardians, ConsentBy.All)));
    }

    /// <summary>P: to the programme, D: to the day-care, E: to the evaluation, w: withdrawn.</summary>
    private static Guardian Guardian(string consent)
    {
        var purpose = consent switch
        {
            "D" => ConsentPurpose.Daycare,
            "E" => ConsentPurpose.Evaluation,
            _ => ConsentPurpose.Programme,
        };
        Consent[] given = consent == "-" ? [] : [new Consent(ConsentId.New(), [purpose], Screened, consent == "w" ? Today : null, false)];
        return new Guardian("Bo", null, null, null, false, null, given);
    }
}
