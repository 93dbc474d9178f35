using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Screenings.Features.ShowHistory;
using BarnetIMidten.Screenings.Features.ShowProfile;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Screening.Tests.Features;

public sealed class ShowHistoryTests
{
    [Fact]
    public async Task Each_state_says_who_when_and_what_was_otherwise_than_before()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await ThreeTimes(house);

        var states = (await house.Pedagogue.Do(new ShowHistory.Query(family, null, null))).States;

        Assert.Equal(
            [
                (3, "Mette Demo", RecommendationOutcome.Notify),
                (2, "Hanne Demo", RecommendationOutcome.Offer),
                (1, "Mette Demo", RecommendationOutcome.Offer),
            ],
            states.Select(s => (s.Number, s.By, s.Outcome))
        );
        Assert.Equal([Topic.SpecialSupport, Topic.Recommendation], states[0].Changes.Select(c => c.Topic));
        Assert.Equal(new Change(Topic.Observation, "IB1", "først", "så"), Assert.Single(states[1].Changes));
        Assert.Empty(states[2].Changes);
        Assert.Equal(TimeSpan.FromHours(1), states[1].At - states[2].At);
    }

    [Theory]
    [InlineData(1, 3, "1>3 Observation SpecialSupport Recommendation")]
    [InlineData(3, 1, "1>3 Observation SpecialSupport Recommendation")]
    [InlineData(2, 2, "2>2")]
    [InlineData(1, 4, "")]
    [InlineData(0, 1, "")]
    [InlineData(1, null, "")]
    public async Task Any_two_states_are_laid_side_by_side(int? from, int? to, string expected)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await ThreeTimes(house);

        var compared = (await house.Lead.Do(new ShowHistory.Query(family, from, to))).Compared;

        var said = compared is null
            ? ""
            : string.Join(' ', [$"{compared.From}>{compared.To}", .. compared.Changes.Select(c => c.Topic.ToString())]);
        Assert.Equal(expected, said);
    }

    [Fact]
    public async Task A_profile_is_of_the_state_that_stands_or_of_an_earlier_one_as_it_was()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await ThreeTimes(house);

        var stands = await house.Lead.Do(new ShowProfile.Query(family, null));
        var earlier = await house.Pedagogue.Do(new ShowProfile.Query(family, 1));

        Assert.Equal((3, true, true), (stands.State.Version, stands.Stands, stands.LeadLooks));
        Assert.Equal((1, 3, false, false), (earlier.State.Version, earlier.Latest, earlier.Stands, earlier.LeadLooks));
        Assert.Equal("først", earlier.State.RiskFactors.Single().Observation);
        Assert.Equal(10, earlier.Factors.Count);
        Assert.Equal("record.not-found", await house.Lead.Refused(new ShowProfile.Query(family, 4)));
    }

    [Fact]
    public async Task The_profile_can_be_seen_after_the_decision()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));
        await house.Lead.Do(new PutScreening.Command(family, A.Body("2026-05-11", ("IB1", null))));
        await house.Lead.Do(new GivenDecision.Command(family, DecisionOutcome.Accept, House.Day("2026-05-12"), house.Pedagogue.Id));

        Assert.True((await house.Pedagogue.Do(new ShowProfile.Query(family, null))).Referral.Decided);
    }

    [Fact]
    public async Task What_is_not_hers_or_not_screened_is_not_found()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Pedagogue.Do(GivenReferral.On("2026-05-04"));
        Assert.Equal("record.not-found", await house.Pedagogue.Refused(new ShowProfile.Query(family, null)));
        Assert.Equal("record.not-found", await house.Pedagogue.Refused(new ShowHistory.Query(family, null, null)));
        await house.Pedagogue.Do(new PutScreening.Command(family, A.Body("2026-05-11")));

        Assert.Equal("record.not-found", await house.OtherPedagogue.Refused(new ShowProfile.Query(family, null)));
        Assert.Equal("record.not-found", await house.OtherPedagogue.Refused(new ShowHistory.Query(family, null, null)));
        Assert.Equal("record.not-found", await house.Lead.Refused(new ShowProfile.Query(ReferralId.New(), null)));
        Assert.Equal("caller.not-allowed", await house.Observer.Refused(new ShowProfile.Query(family, null)));
        Assert.Equal("caller.not-allowed", await house.Administrator.Refused(new ShowHistory.Query(family, null, null)));
    }

    private static async Task<ReferralId> ThreeTimes(House house)
    {
        var family = await house.Pedagogue.Do(GivenReferral.On("2026-05-04"));
        await house.Pedagogue.Do(new PutScreening.Command(family, A.Body("2026-05-11", ("IB1", "først"))));
        house.Clock.Pass(TimeSpan.FromHours(1));
        await house.Lead.Do(new PutScreening.Command(family, A.Body("2026-05-11", ("IB1", "så"))));
        await house.Pedagogue.Do(
            new PutScreening.Command(family, A.Body("2026-05-11", ("IB1", "så")) with { SpecialSupportSuspected = true })
        );
        return family;
    }
}
