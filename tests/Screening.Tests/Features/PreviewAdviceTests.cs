using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Features.PreviewAdvice;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Screenings.Features.ReadScreening;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Screening.Tests.Features;

public sealed class PreviewAdviceTests
{
    [Fact]
    public async Task What_is_shown_before_is_what_is_said_after_saving()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var family = await house.Pedagogue.Do(GivenReferral.On("2026-05-04"));
        var body = A.Body("2026-05-11", ("B2", "Sover lidt"), ("F9", null));

        var shown = (await house.Pedagogue.Do(new PreviewAdvice.Query(family, body))).Settled!;
        var said = (await house.Pedagogue.Do(new PutScreening.Command(family, body))).Recommendation;

        Assert.Equal(said.Outcome, shown.Outcome);
        Assert.Equal(said.Grounds, shown.Grounds);
    }

    [Fact]
    public async Task It_needs_no_answer_and_no_day_and_keeps_nothing()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));

        var shown = await house.Lead.Do(new PreviewAdvice.Query(family, new PutScreening.Body(null, null, null, null, null, null)));

        Assert.Null(shown.Settled);
        Assert.Equal([RecommendationOutcome.GeneralOffer, RecommendationOutcome.PassOn, RecommendationOutcome.Notify], shown.Possible);
        Assert.Equal("record.not-found", await house.Lead.Refused(new ReadScreening.Query(family)));
    }

    [Fact]
    public async Task Only_codes_of_the_pinned_catalogue_are_weighed_and_only_for_those_whose_case_it_is()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Pedagogue.Do(GivenReferral.On("2026-05-04"));
        var body = A.Body("2026-05-11", ("IB1", null), ("B1", null));

        Assert.Equal("riskFactors[1].code=screening.unknown-factor", await house.Pedagogue.Refused(new PreviewAdvice.Query(family, body)));
        Assert.Equal("record.not-found", await house.OtherPedagogue.Refused(new PreviewAdvice.Query(family, body)));
        Assert.Equal("record.not-found", await house.Lead.Refused(new PreviewAdvice.Query(ReferralId.New(), body)));
        Assert.Equal("caller.not-allowed", await house.Administrator.Refused(new PreviewAdvice.Query(family, body)));
    }
}
