using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Referrals.Tests.Features;

public class DuplicateTests
{
    private const string Duplicate = "referral.duplicate";

    [Fact]
    public async Task The_same_child_has_one_open_referral()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var child = A.Referral() with { Child = new ChildBody("740523-4001", "Alma", "Prøve", A.Day("2023-05-14"), null) };
        await house.Pedagogue.Registers(child);

        Assert.Equal(Duplicate, await house.Lead.Refused(new RegisterReferral.Command(A.Referral().Named("ALMA", "Proeve"))));
        Assert.Equal(Duplicate, await house.OtherPedagogue.Refused(new RegisterReferral.Command(child.Named("Ida", "Andet"))));
        await house.Lead.Registers(A.Referral().Named("Ida"));
        await house.Lead.Registers(A.Referral() with { ConfirmedDistinct = true });
    }

    [Fact]
    public async Task A_screened_one_is_open_and_a_withdrawn_or_declined_one_is_not()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var first = await house.Lead.Screens(await house.Lead.Registers(A.Referral()));
        Assert.Equal(Duplicate, await house.Lead.Refused(new RegisterReferral.Command(A.Referral())));

        await house.Lead.Do(new WithdrawReferral.Command(first.Id, new WithdrawReferral.Body("Familien vil vente")));
        var second = await house.Lead.Registers(A.Referral());
        await house.Lead.Do(
            new DecideReferral.Command(
                second.Id,
                new DecideReferral.Body(DecisionOutcome.Decline, A.Day("2026-03-09"), "Familien er flyttet", null, null)
            )
        );
        await house.Lead.Registers(A.Referral());
    }

    [Fact]
    public async Task An_accepted_one_is_open_until_its_course_has_ended()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (_, course) = await house.Accepted();
        Assert.Equal(Duplicate, await house.Lead.Refused(new RegisterReferral.Command(A.Referral())));

        await house.Lead.Do(new EndCourse.Command(course, new EndCourse.Body(A.Day("2026-04-01"), EndReason.Moved, null)));

        Assert.Equal("2026-0002", (await house.Lead.Registers(A.Referral())).Number);
    }

    [Fact]
    public async Task Twins_who_are_not_born_are_confirmed_as_two()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var one = await house.Lead.Registers(A.Unborn("2026-05-01"));
        Assert.Equal(Duplicate, await house.Lead.Refused(new RegisterReferral.Command(A.Unborn("2026-05-01"))));
        var other = await house.Lead.Registers(A.Unborn("2026-05-01") with { ConfirmedDistinct = true });

        await house.Lead.Do(new RecordBirth.Command(one.Id, new RecordBirth.Body(A.Day("2026-05-03"), "Alma", null, null)));
        await house.Lead.Do(new RecordBirth.Command(other.Id, new RecordBirth.Body(A.Day("2026-05-03"), "Bo", null, null)));
    }

    [Fact]
    public async Task After_its_birth_a_child_is_recognised_by_its_name_its_number_and_still_by_its_due_date()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var unborn = await house.Lead.Registers(A.Unborn("2026-05-01"));
        await house.Lead.Do(new RecordBirth.Command(unborn.Id, new RecordBirth.Body(A.Day("2026-05-03"), "Alma", "630526-4001", null)));
        var born = A.Referral("2026-05-10") with { Child = new ChildBody(null, "Alma", "Termin", A.Day("2026-05-03"), null) };

        Assert.Equal(Duplicate, await house.Lead.Refused(new RegisterReferral.Command(born)));
        Assert.Equal(
            Duplicate,
            await house.Lead.Refused(
                new RegisterReferral.Command(born with { Child = born.Child! with { FirstName = "Ida", Cpr = "6305264001" } })
            )
        );
        Assert.Equal(Duplicate, await house.Lead.Refused(new RegisterReferral.Command(A.Unborn("2026-05-01"))));
        await house.Lead.Registers(born.Named("Ida", "Termin"));
    }

    [Fact]
    public async Task A_birth_that_turns_out_to_be_a_child_already_referred_is_refused_and_nothing_changes()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var unborn = await house.Lead.Registers(A.Unborn("2026-05-01"));
        await house.Lead.Registers(
            A.Referral("2026-05-10") with
            {
                Child = new ChildBody(null, "Alma", "Termin", A.Day("2026-05-03"), null),
            }
        );
        var birth = new RecordBirth.Body(A.Day("2026-05-03"), "Alma", null, null);

        Assert.Equal(Duplicate, await house.Lead.Refused(new RecordBirth.Command(unborn.Id, birth)));
        Assert.Null((await house.Lead.Reads(unborn.Id)).Child.BirthDate);
        await house.Lead.Do(new RecordBirth.Command(unborn.Id, birth with { ConfirmedDistinct = true }));
    }
}
