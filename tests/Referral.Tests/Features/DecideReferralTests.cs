using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Referrals.Tests.Features;

public class DecideReferralTests
{
    private static readonly DecideReferral.Body Nothing = new(DecisionOutcome.Accept, null, null, null, null);

    [Fact]
    public async Task Refusals_come_in_the_order_exists_screening_consent_fields()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Registers(A.Referral().With(A.Guardian("Bo Prøve", consentGivenOn: null)));
        Assert.Equal("decision.screening-missing", await Refused(Nothing));

        await house.Lead.Screens(referral);
        Assert.Equal("decision.consent-missing", await Refused(Nothing));

        await house.Lead.Do(new GiveConsent.Command(referral.Id, new GiveConsent.Body(0, A.Day("2026-03-06"), [ConsentPurpose.Programme])));
        Assert.Equal("decidedOn=field.required, pedagogueId=decision.pedagogue-missing", await Refused(Nothing));
        Assert.Equal("decidedOn=field.before", await Refused(A.Accept(house.Pedagogue.Id, "2026-03-04")));
        Assert.Equal("decidedOn=field.in-the-future", await Refused(A.Accept(house.Pedagogue.Id, "2026-05-22")));
        Assert.Equal("outcome=field.required", await Refused(A.Accept(house.Pedagogue.Id) with { Outcome = null }));
        Assert.NotNull((await house.Lead.Do(new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id, "2026-03-05")))).CourseId);

        Assert.Equal("decision.exists", await Refused(Nothing));

        Task<string> Refused(DecideReferral.Body body) => house.Lead.Refused(new DecideReferral.Command(referral.Id, body));
    }

    [Fact]
    public async Task A_withdrawn_consent_is_none()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Screens(await house.Lead.Registers(A.Referral()));
        var consent = referral.Guardians[0].Consents[0].Id;

        var withdrawn = await house.Lead.Do(
            new WithdrawConsent.Command(referral.Id, consent, new WithdrawConsent.Body(A.Day("2026-03-06")))
        );

        Assert.Equal((consent, 0, A.Day("2026-03-06")), (withdrawn.Id, withdrawn.Guardian, withdrawn.WithdrawnOn));
        Assert.Equal(
            "decision.consent-missing",
            await house.Lead.Refused(new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id)))
        );
        Assert.Equal(
            "consent.withdrawn",
            await house.Lead.Refused(new WithdrawConsent.Command(referral.Id, consent, new WithdrawConsent.Body(A.Day("2026-03-06"))))
        );
    }

    [Fact]
    public async Task Consents_are_refused_at_their_fields()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Registers(A.Referral());

        foreach (
            var (expected, body) in new (string, GiveConsent.Body)[]
            {
                ("guardian=referral.guardian-unknown", new(1, A.Day("2026-03-06"), [ConsentPurpose.Programme])),
                ("guardian=referral.guardian-unknown", new(-1, A.Day("2026-03-06"), [ConsentPurpose.Programme])),
                ("guardian=field.required", new(null, A.Day("2026-03-06"), [ConsentPurpose.Programme])),
                ("givenOn=field.in-the-future", new(0, A.Day("2026-05-22"), [ConsentPurpose.Programme])),
                ("purposes=field.required", new(0, A.Day("2026-03-06"), [])),
                ("purposes=field.required", new(0, A.Day("2026-03-06"), null)),
                ("purposes[0]=field.required", new(0, A.Day("2026-03-06"), [null])),
            }
        )
        {
            Assert.Equal(expected, await house.Lead.Refused(new GiveConsent.Command(referral.Id, body)));
        }
    }

    [Fact]
    public async Task Accepting_opens_a_course_and_names_what_was_expected()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        var (referral, course) = await house.Accepted();

        Assert.Equal(ReferralStatus.Accepted, referral.Status);
        Assert.Equal(
            new DecisionAnswer(DecisionOutcome.Accept, A.Day("2026-03-09"), house.Lead.Id, null, null, DecisionOutcome.Accept, course),
            referral.Decision
        );
    }

    [Fact]
    public async Task The_pedagogue_is_an_active_one_of_this_municipality()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Screens(await house.Lead.Registers(A.Referral()));

        foreach (var nobody in new[] { house.Lead.Id, EntityId.New<UserId>(), default })
        {
            Assert.Equal(
                "pedagogueId=referral.pedagogue-unknown",
                await house.Lead.Refused(new DecideReferral.Command(referral.Id, A.Accept(nobody)))
            );
            Assert.Equal(
                "pedagogueId=referral.pedagogue-unknown",
                await house.Lead.Refused(new AssignReferral.Command(referral.Id, new AssignReferral.Body(nobody)))
            );
        }
    }

    [Theory]
    [InlineData("IB2", true, true, DecisionOutcome.Accept)]
    [InlineData("", true, true, DecisionOutcome.Decline)]
    [InlineData("IB2", false, true, DecisionOutcome.PassOn)]
    [InlineData("IB2", true, false, DecisionOutcome.Decline)]
    public async Task Only_the_expected_decision_needs_no_reason(
        string factor,
        bool ownResources,
        bool acquainted,
        DecisionOutcome expected
    )
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Screens(
            await house.Lead.Registers(A.Referral() with { Acquainted = acquainted }),
            factor,
            ownResources
        );

        foreach (var other in Enum.GetValues<DecisionOutcome>().Where(o => o != expected))
        {
            foreach (var tooShort in (string[])["for kort", "👶👶👶👶👶"])
            {
                Assert.Equal(
                    "reason=decision.reason-missing",
                    await house.Lead.Refused(
                        new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id, reason: tooShort) with { Outcome = other })
                    )
                );
            }
        }

        var body = A.Accept(house.Pedagogue.Id) with { Outcome = expected, PassedOnTo = "Familieværkstedet" };
        await house.Lead.Do(new DecideReferral.Command(referral.Id, body));

        var decision = (await house.Lead.Reads(referral.Id)).Decision!;
        Assert.Equal((expected, expected), (decision.Outcome, decision.Expected));
        Assert.Equal(expected == DecisionOutcome.PassOn ? "Familieværkstedet" : null, decision.PassedOnTo);
        Assert.Equal(expected == DecisionOutcome.Accept, decision.CourseId is not null);
    }

    [Fact]
    public async Task A_lead_may_differ_with_a_reason()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Screens(await house.Lead.Registers(A.Referral() with { Acquainted = false }));

        await house.Lead.Do(
            new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id, reason: "Pædagogen lærer barnet at kende i uge 12"))
        );

        var decision = (await house.Lead.Reads(referral.Id)).Decision!;
        Assert.Equal((DecisionOutcome.Accept, DecisionOutcome.Decline), (decision.Outcome, decision.Expected));
    }

    [Fact]
    public async Task Two_decisions_at_once_give_one()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Screens(await house.Lead.Registers(A.Referral()));

        var both = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => house.Lead.Send(new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id))))
        );

        Assert.Equal([null, "decision.exists"], both.Select(r => r.Refusal?.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_a_programme_opens_no_course_no_pedagogue_is_needed()
    {
        await using var house = await House.WithMunicipality("kbh-fleks");
        var referral = await house.Lead.Registers(A.Referral());
        await house.Lead.Screens(referral, factor: "");
        var body = Nothing with { DecidedOn = A.Day("2026-03-09"), Reason = "Pladsen følger barnet" };

        Assert.Equal(
            "pedagogueId=referral.pedagogue-unknown",
            await house.Lead.Refused(new DecideReferral.Command(referral.Id, body with { PedagogueId = EntityId.New<UserId>() }))
        );
        var decided = await house.Lead.Do(new DecideReferral.Command(referral.Id, body));

        Assert.Null(decided.CourseId);
        Assert.Equal(ReferralStatus.Accepted, (await house.Lead.Reads(referral.Id)).Status);
    }
}
