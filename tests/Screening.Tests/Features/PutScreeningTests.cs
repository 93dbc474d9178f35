using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Screenings.Features.ReadScreening;
using BarnetIMidten.Screenings.Features.ReadScreeningHistory;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Screening.Tests.Features;

public sealed class PutScreeningTests
{
    [Fact]
    public async Task A_screening_is_read_back_as_it_was_put_with_its_recommendation()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var family = await house.Pedagogue.Do(GivenReferral.On("2026-05-04"));
        var body = A.Body("2026-05-11", ("F9", "Mor har læst om søvn."), ("B2", null)) with
        {
            ProtectiveFactors = ["Far har orlov"],
            ParentPerspective = "Vi er trætte.",
        };

        var put = await house.Pedagogue.Do(new PutScreening.Command(family, body));
        var read = await house.Pedagogue.Do(new ReadScreening.Query(family));

        Assert.Equal(RecommendationOutcome.Offer, put.Recommendation.Outcome);
        Assert.Equal(
            [("F9", "N3"), ("B2", "N3"), ("criteria", "N2"), ("noSpecialSupport", "N2")],
            put.Recommendation.Grounds.Select(g => (g.Code, g.Source))
        );
        Assert.Equal([("F9", "Mor har læst om søvn."), ("B2", null)], read.RiskFactors.Select(f => (f.Code, f.Observation)));
        Assert.Equal(["Far har orlov"], read.ProtectiveFactors);
        Assert.Equal("Vi er trætte.", read.ParentPerspective);
        Assert.Equal((1, house.Pedagogue.Id), (read.Version, read.SavedBy));
        Assert.Equal("Set: Støtte til at omsætte vejledning", put.Recommendation.Grounds[0].Text.Da);
    }

    [Theory]
    [InlineData("ishoej-0-6", "IB1", "B1")]
    [InlineData("tois-2018", "IF4", "F4")]
    [InlineData("national-1000-days", "KF5", "IB5")]
    public async Task Codes_are_those_of_the_pinned_catalogue(string programme, string known, string unknown)
    {
        await using var house = await House.WithMunicipality(programme);
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));

        Assert.Equal(
            "riskFactors[1].code=screening.unknown-factor",
            await house.Lead.Refused(new PutScreening.Command(family, A.Body("2026-05-11", (known, null), (unknown, null))))
        );
        Assert.Equal(
            "riskFactors[1].code=screening.factor-twice",
            await house.Lead.Refused(new PutScreening.Command(family, A.Body("2026-05-11", (known, null), (known, "igen"))))
        );
        await house.Lead.Do(new PutScreening.Command(family, A.Body("2026-05-11", (known, null))));
    }

    [Fact]
    public async Task What_is_missing_or_null_is_said_at_its_field()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));

        Assert.Equal(
            "screenedOn=field.required, specialSupportSuspected=field.required, criteria.lowComplexity=field.required, criteria.delimited=field.required, criteria.ownResources=field.required",
            await house.Lead.Refused(new PutScreening.Command(family, new PutScreening.Body(null, null, null, null, null, null)))
        );
        Assert.Equal(
            "criteria.delimited=field.required, riskFactors[0]=field.required, riskFactors[1].code=field.required, protectiveFactors[1]=field.required",
            await house.Lead.Refused(
                new PutScreening.Command(
                    family,
                    A.Body("2026-05-11") with
                    {
                        Criteria = new PutScreening.Answers(true, null, true),
                        RiskFactors = [null, new PutScreening.Factor("", null)],
                        ProtectiveFactors = ["Far", null],
                    }
                )
            )
        );
    }

    [Theory, InlineData(100, "not refused"), InlineData(101, "protectiveFactors=screening.too-many-protective")]
    public async Task A_hundred_protective_factors_are_enough(int count, string expected)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));
        var body = A.Body("2026-05-11") with { ProtectiveFactors = [.. Enumerable.Repeat("Far", count)] };

        Assert.Equal(expected, await house.Lead.Refused(new PutScreening.Command(family, body)));
    }

    [
        Theory,
        InlineData(10_000, "not refused"),
        InlineData(
            10_001,
            "riskFactors[0].observation=field.too-long, protectiveFactors[0]=field.too-long, parentPerspective=field.too-long"
        )
    ]
    public async Task A_text_has_room_for_ten_thousand_characters(int length, string expected)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));
        var text = new string('å', length);
        var body = A.Body("2026-05-11", ("IB1", text)) with { ProtectiveFactors = [text], ParentPerspective = text };

        var refused = await house.Lead.Refused(new PutScreening.Command(family, body));

        Assert.Equal(expected.Split(", ").Order(), refused.Split(", ").Order());
    }

    [Theory]
    [InlineData("2026-05-03", "screenedOn=screening.before-received")]
    [InlineData("2026-05-04", "not refused")]
    [InlineData("2026-05-21", "not refused")]
    [InlineData("2026-05-22", "screenedOn=field.in-the-future")]
    public async Task It_is_screened_between_the_referral_and_today(string screenedOn, string expected)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", today: "2026-05-21");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));

        Assert.Equal(expected, await house.Lead.Refused(new PutScreening.Command(family, A.Body(screenedOn))));
    }

    [Fact]
    public async Task Every_earlier_state_is_kept_with_who_and_when()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Pedagogue.Do(GivenReferral.On("2026-05-04"));
        await house.Pedagogue.Do(new PutScreening.Command(family, A.Body("2026-05-11", ("IB1", "først"))));
        Assert.Empty((await house.Pedagogue.Do(new ReadScreeningHistory.Query(family))).Items);
        house.Clock.Pass(TimeSpan.FromHours(1));
        await house.Lead.Do(new PutScreening.Command(family, A.Body("2026-05-12", ("IB2", "så"))));
        await house.Lead.Do(new PutScreening.Command(family, A.Body("2026-05-13")));

        var history = (await house.Pedagogue.Do(new ReadScreeningHistory.Query(family))).Items;
        var now = await house.Pedagogue.Do(new ReadScreening.Query(family));

        Assert.Equal(["først", "så"], history.Select(h => h.RiskFactors.Single().Observation));
        Assert.Equal([house.Pedagogue.Id, house.Lead.Id], history.Select(h => h.SavedBy));
        Assert.Equal(TimeSpan.FromHours(1), history[1].SavedAt - history[0].SavedAt);
        Assert.Equal((RecommendationOutcome.GeneralOffer, 3), (now.Recommendation.Outcome, now.Version));
    }

    [Theory, InlineData(DecisionOutcome.Accept), InlineData(DecisionOutcome.PassOn)]
    public async Task After_the_decision_it_stands(DecisionOutcome outcome)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));
        var suspected = outcome == DecisionOutcome.PassOn;
        await house.Lead.Do(
            new PutScreening.Command(family, A.Body("2026-05-11", ("IB1", null)) with { SpecialSupportSuspected = suspected })
        );
        await house.Lead.Do(new GivenDecision.Command(family, outcome, House.Day("2026-05-12"), house.Pedagogue.Id));

        Assert.Equal("screening.decided", await house.Lead.Refused(new PutScreening.Command(family, A.Body("2026-05-13"))));
        Assert.Equal(["IB1"], (await house.Lead.Do(new ReadScreening.Query(family))).RiskFactors.Select(f => f.Code));
    }

    [Fact]
    public async Task What_is_not_hers_or_not_there_is_not_found()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Pedagogue.Do(GivenReferral.On("2026-05-04"));

        Assert.Equal("record.not-found", await house.Pedagogue.Refused(new ReadScreening.Query(family)));
        await house.Pedagogue.Do(new PutScreening.Command(family, A.Body("2026-05-11")));
        Assert.Equal("record.not-found", await house.OtherPedagogue.Refused(new PutScreening.Command(family, A.Body("2026-05-11"))));
        Assert.Equal("record.not-found", await house.OtherPedagogue.Refused(new ReadScreening.Query(family)));
        Assert.Equal("record.not-found", await house.OtherPedagogue.Refused(new ReadScreeningHistory.Query(family)));
        Assert.Equal("record.not-found", await house.Lead.Refused(new ReadScreening.Query(ReferralId.New())));
        Assert.Equal("caller.not-allowed", await house.Administrator.Refused(new ReadScreening.Query(family)));
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_changes_nothing()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));
        await house.Lead.Do(new PutScreening.Command(family, A.Body("2026-05-11", ("IB1", null))));
        await house.Lead.Do(new PutScreening.Command(family, A.Body("2026-05-11", ("IB2", null))));
        var saw = CallContext.For(house.Lead.Caller);
        saw.IfMatch = [Conditions.EntityTag(1)];

        var refused = await house.Lead.Send(new PutScreening.Command(family, A.Body("2026-05-11")), saw);

        Assert.Equal(RefusalKind.PreconditionFailed, refused.Refusal?.Kind);
        Assert.Equal(2, (await house.Lead.Do(new ReadScreening.Query(family))).Version);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_first_state_can_be_put_on_condition_that_there_is_none(int seen, bool saved)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));
        var saw = CallContext.For(house.Lead.Caller);
        saw.IfMatch = [Conditions.EntityTag(seen)];

        var put = await house.Lead.Send(new PutScreening.Command(family, A.Body("2026-05-11")), saw);

        Assert.Equal(saved, put.Refusal is null);
    }
}
