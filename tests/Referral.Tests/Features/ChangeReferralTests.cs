using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Referrals.Tests.Features;

public class ChangeReferralTests
{
    [Fact]
    public async Task A_referral_is_judged_anew_under_the_version_that_judged_it_first()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2021-04-01");
        var referral = await house.Pedagogue.Registers(A.Referral());

        var older = new ChildBody(null, "Alma", "Prøve", A.Day("2019-05-14"), null);

        // a day on which no version was in force: the number and the version stay
        var changed = await house.Pedagogue.Do(
            new ChangeReferral.Command(referral.Id, A.Referral("2020-12-31") with { Child = older, Acquainted = false })
        );

        Assert.Equal(("2026-0001", referral.ProgrammeVersion), (changed.Number, changed.ProgrammeVersion));
        Assert.Equal(("acquaintance", false), changed.Eligibility.Grounds.Where(g => !g.Met).Select(g => (g.Code, g.Met)).Single());
        Assert.False(changed.Eligibility.Eligible);
        Assert.Equal(A.Day("2020-12-31"), (await house.Lead.Reads(referral.Id)).ReceivedOn);
    }

    [Fact]
    public async Task It_is_found_by_its_new_names_alone()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Registers(A.Referral());

        await house.Lead.Do(new ChangeReferral.Command(referral.Id, A.Referral().Named("Ida").With(A.Guardian("Eva Eksempel"))));

        Assert.Equal(1, (await house.Lead.Lists("ida")).Total);
        Assert.Equal(1, (await house.Lead.Lists("Eksempel")).Total);
        Assert.Equal(0, (await house.Lead.Lists("Alma")).Total);
        Assert.Equal(0, (await house.Lead.Lists("Bo")).Total);
        await house.Lead.Registers(A.Referral());
    }

    [Fact]
    public async Task It_cannot_become_a_child_that_has_an_open_referral_but_a_twin_may_be_changed()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.Lead.Registers(A.Referral());
        var ida = await house.Lead.Registers(A.Referral().Named("Ida"));
        var twin = await house.Lead.Registers(A.Referral() with { ConfirmedDistinct = true });

        Assert.Equal("referral.duplicate", await house.Lead.Refused(new ChangeReferral.Command(ida.Id, A.Referral())));
        Assert.Equal("Ny", (await house.Lead.Do(new ChangeReferral.Command(twin.Id, A.Referral() with { Concern = "Ny" }))).Concern);
    }

    [Fact]
    public async Task It_was_received_before_it_was_screened()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Screens(await house.Lead.Registers(A.Referral()));

        Assert.Equal(
            "receivedOn=referral.received-after-screening",
            await house.Lead.Refused(new ChangeReferral.Command(referral.Id, A.Referral("2026-03-06")))
        );
        Assert.Equal(
            ReferralStatus.Screened,
            (await house.Lead.Do(new ChangeReferral.Command(referral.Id, A.Referral("2026-03-05")))).Status
        );
    }

    [Fact]
    public async Task That_nothing_was_said_of_a_withdrawal_must_be_said()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Registers(A.Referral());
        Assert.Equal(
            "reason=field.required",
            await house.Lead.Refused(new WithdrawReferral.Command(referral.Id, new WithdrawReferral.Body(null)))
        );
        var withdrawal = await house.Lead.Do(new WithdrawReferral.Command(referral.Id, new WithdrawReferral.Body("")));
        Assert.Equal("", withdrawal.Withdrawal!.Reason);
    }

    [Fact]
    public async Task After_the_decision_or_the_withdrawal_nothing_is_changed()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (accepted, _) = await house.Accepted();
        var withdrawn = await house.Lead.Registers(A.Referral().Named("Ida"));
        var withdrawal = await house.Lead.Do(new WithdrawReferral.Command(withdrawn.Id, new WithdrawReferral.Body("Familien vil vente")));

        Assert.Equal((ReferralStatus.Withdrawn, "Familien vil vente"), (withdrawal.Status, withdrawal.Withdrawal!.Reason));
        Assert.Equal("referral.decided", await house.Lead.Refused(new ChangeReferral.Command(accepted.Id, A.Referral())));
        Assert.Equal(
            "referral.decided",
            await house.Lead.Refused(new WithdrawReferral.Command(accepted.Id, new WithdrawReferral.Body("Fortrudt")))
        );
        Assert.Equal(
            "referral.decided",
            await house.Lead.Refused(new AssignReferral.Command(accepted.Id, new AssignReferral.Body(house.OtherPedagogue.Id)))
        );
        Assert.Equal("referral.withdrawn", await house.Lead.Refused(new ChangeReferral.Command(withdrawn.Id, A.Referral().Named("Ida"))));
        Assert.Equal(
            "referral.withdrawn",
            await house.Lead.Refused(new WithdrawReferral.Command(withdrawn.Id, new WithdrawReferral.Body("Fortrudt")))
        );
        Assert.Equal(
            "referral.withdrawn",
            await house.Lead.Refused(new DecideReferral.Command(withdrawn.Id, A.Accept(house.Pedagogue.Id)))
        );
    }

    [Fact]
    public async Task A_change_that_rests_on_an_old_picture_is_stale()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Registers(A.Referral());
        var seen = new CallContext { Caller = house.Lead.Caller, IfMatch = [Conditions.EntityTag(referral.Version)] };

        Assert.Null((await house.Lead.Send(new ChangeReferral.Command(referral.Id, A.Referral() with { Concern = "1" }), seen)).Refusal);
        Assert.Equal(
            RefusalKind.PreconditionFailed,
            (await house.Lead.Send(new ChangeReferral.Command(referral.Id, A.Referral() with { Concern = "2" }), seen)).Refusal!.Kind
        );
        Assert.Equal("1", (await house.Lead.Reads(referral.Id)).Concern);
    }

    [Fact]
    public async Task A_child_is_born_once_and_stays_eligible_as_it_was_judged()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var unborn = await house.Pedagogue.Registers(A.Unborn("2026-05-25"));
        Assert.Equal(("prenatal", true), (unborn.Eligibility.Grounds[0].Code, unborn.Eligibility.Eligible));
        var body = new RecordBirth.Body(A.Day("2026-05-20"), "Alma", "800526-4001", null);
        Assert.Equal(
            "birthDate=field.in-the-future",
            await house.Pedagogue.Refused(new RecordBirth.Command(unborn.Id, body with { BirthDate = A.Day("2026-05-22"), Cpr = null }))
        );
        Assert.Equal(
            "cpr=referral.cpr-birth-date",
            await house.Pedagogue.Refused(new RecordBirth.Command(unborn.Id, body with { Cpr = "790526-4001" }))
        );

        var born = await house.Pedagogue.Do(new RecordBirth.Command(unborn.Id, body));

        Assert.Equal(new ChildAnswer("800526-4001", "Alma", "Termin", A.Day("2026-05-20"), null), born.Child);
        Assert.Equal(A.Day("2026-05-25"), born.Birth!.DueDate);
        Assert.Equal(unborn.Eligibility.Grounds, born.Eligibility.Grounds);
        Assert.Equal("referral.born-already", await house.Pedagogue.Refused(new RecordBirth.Command(unborn.Id, body)));
        Assert.Equal(1, (await house.Pedagogue.Lists("alma termin")).Total);
    }

    [Fact]
    public async Task Changing_a_referral_after_the_birth_judges_the_child_as_it_was_then()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var unborn = await house.Lead.Registers(A.Unborn("2026-05-25"));
        await house.Lead.Do(new RecordBirth.Command(unborn.Id, new RecordBirth.Body(A.Day("2026-05-20"), "Alma", null, null)));
        var body = A.Referral() with { Child = new ChildBody(null, "Alma", "Termin", A.Day("2026-05-20"), null) };

        var changed = await house.Lead.Do(new ChangeReferral.Command(unborn.Id, body));

        Assert.Equal(("prenatal", true), (changed.Eligibility.Grounds[0].Code, changed.Eligibility.Eligible));
        Assert.Equal(A.Day("2026-05-25"), changed.Birth!.DueDate);
    }
}
