using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Features;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Referrals.Tests.Features;

public class NeedToKnowTests
{
    private const string NotFound = "record.not-found";

    [Fact]
    public async Task A_pedagogue_knows_of_what_she_registered_and_of_nothing_else()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var hers = await house.Pedagogue.Registers(A.Referral());
        var (id, consent) = (hers.Id, hers.Guardians[0].Consents[0].Id);
        var other = house.OtherPedagogue;

        Assert.Equal(NotFound, await other.Refused(new ReadReferral.Query(id)));
        Assert.Equal(NotFound, await other.Refused(new ChangeReferral.Command(id, A.Referral())));
        Assert.Equal(NotFound, await other.Refused(new WithdrawReferral.Command(id, new WithdrawReferral.Body("Fortrudt"))));
        Assert.Equal(
            NotFound,
            await other.Refused(new RecordBirth.Command(id, new RecordBirth.Body(A.Day("2026-05-03"), "Alma", null, null)))
        );
        Assert.Equal(
            NotFound,
            await other.Refused(new GiveConsent.Command(id, new GiveConsent.Body(0, A.Day("2026-03-06"), [ConsentPurpose.Daycare])))
        );
        Assert.Equal(
            NotFound,
            await other.Refused(new WithdrawConsent.Command(id, consent, new WithdrawConsent.Body(A.Day("2026-03-06"))))
        );
        Assert.Equal(
            NotFound,
            await other.Refused(new NotifyConcern.Command(id, new NotifyConcern.Body(A.Day("2026-03-06"), "x", true, null)))
        );
        Assert.Equal(NotFound, await other.Refused(new RecordReceipt.Command(id, new RecordReceipt.Body(A.Day("2026-03-06")))));
        Assert.Equal(0, (await other.Lists()).Total);
        Assert.Equal(0, (await other.Lists("Alma")).Total);
        Assert.Equal(0, (await other.Lists(hers.Number)).Total);
        Assert.Equal(1, (await house.Pedagogue.Lists("Alma")).Total);
        Assert.Equal(1, (await house.Lead.Lists("Alma")).Total);
    }

    [Fact]
    public async Task What_does_not_exist_answers_the_same()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        Assert.Equal(NotFound, await house.Lead.Refused(new ReadReferral.Query(ReferralId.New())));
        Assert.Equal(NotFound, await house.Lead.Refused(new ReadReferral.Query(default)));
        Assert.Equal(NotFound, await house.Lead.Refused(new DecideReferral.Command(default, A.Accept(default))));
    }

    [Fact]
    public async Task She_knows_of_what_she_is_given_as_long_as_she_has_it()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Registers(A.Referral());

        await house.Lead.Do(new AssignReferral.Command(referral.Id, new AssignReferral.Body(house.Pedagogue.Id)));
        Assert.Equal(house.Pedagogue.Id, (await house.Pedagogue.Reads(referral.Id)).AssignedTo);

        await house.Lead.Do(new AssignReferral.Command(referral.Id, new AssignReferral.Body(house.OtherPedagogue.Id)));
        Assert.Equal(NotFound, await house.Pedagogue.Refused(new ReadReferral.Query(referral.Id)));
        Assert.Equal(1, (await house.OtherPedagogue.Lists()).Total);
    }

    [Fact]
    public async Task The_referral_goes_with_the_course()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (referral, course) = await house.Accepted();
        Assert.Equal(referral.Id, (await house.Pedagogue.Reads(referral.Id)).Id);
        Assert.Equal(NotFound, await house.OtherPedagogue.Refused(new ReadReferral.Query(referral.Id)));

        await house.Lead.Do(new ReassignCourse.Command(course, new ReassignCourse.Body(house.OtherPedagogue.Id, A.Day("2026-03-10"))));

        Assert.Equal(referral.Id, (await house.OtherPedagogue.Reads(referral.Id)).Id);
        Assert.Equal(NotFound, await house.Pedagogue.Refused(new ReadReferral.Query(referral.Id)));
    }

    [Fact]
    public async Task Those_who_have_nothing_to_do_with_families_are_not_let_in()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Registers(A.Referral());

        foreach (var member in new[] { house.Administrator, house.Controller, house.Observer })
        {
            Assert.Equal("caller.not-allowed", await member.Refused(new ReadReferral.Query(referral.Id)));
            Assert.Equal("caller.not-allowed", await member.Refused(new ListReferrals.Query(null, null, null, null, null, null)));
            Assert.Equal("caller.not-allowed", await member.Refused(new RegisterReferral.Command(A.Referral())));
        }

        Assert.Equal(
            "caller.not-allowed",
            await house.Pedagogue.Refused(new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id)))
        );
        Assert.Equal(
            "caller.not-allowed",
            await house.Pedagogue.Refused(new AssignReferral.Command(referral.Id, new AssignReferral.Body(house.Pedagogue.Id)))
        );
    }

    [Fact]
    public async Task Other_rooms_ask_as_the_caller_may_see()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var referral = await house.Pedagogue.Registers(
            A.Unborn("2026-05-25").With(A.Guardian("Bo Termin"), A.Guardian("Eva Termin") with { Language = "ar" })
        );

        Assert.Null(
            await house.OtherPedagogue.In(async services =>
                await Asked(services).Find(referral.Id, default) is null ? null : Shared.Results.Refusal.Forbidden
            )
        );
        Assert.Null(await house.Pedagogue.In(async services => Check(await Asked(services).Find(referral.Id, default))));

        static IReferrals Asked(IServiceProvider services) => services.GetRequiredService<IReferrals>();

        static Shared.Results.Refusal? Check(ReferralGlance? glance)
        {
            Assert.Equal(
                ("2026-0001", ReferralStatus.Received, false, "Termin"),
                (glance!.Number, glance.Status, glance.Decided, glance.Family.ChildName)
            );
            Assert.Equal((null, A.Day("2026-05-25")), (glance.Family.ChildFirstName, glance.Family.DueDate));
            Assert.Equal(["da", "ar"], glance.Family.Languages);
            return null;
        }
    }

    [Fact]
    public async Task A_heading_shows_of_the_sealed_people_the_child_the_dagplejer_and_what_is_spoken()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var body = A.Referral() with { Daycare = new DaycareBody(DaycareKind.Dagpleje, "Ida Eksempel") };
        var referral = await house.Lead.Registers(
            body.With(
                A.Guardian("Bo Prøve"),
                A.Guardian("Eva Prøve") with
                {
                    Language = "ar",
                },
                A.Guardian("Per Prøve") with
                {
                    Language = null,
                },
                A.Guardian("Lis Prøve")
            )
        );

        Assert.Null(
            await house.Lead.In(async services =>
            {
                var family = (await services.GetRequiredService<IReferrals>().Families([referral.Id], default))[referral.Id];
                Assert.Equal(("Alma Prøve", "Alma", "Ida Eksempel"), (family.ChildName, family.ChildFirstName, family.DaycareName));
                Assert.Equal(["da", "ar"], family.Languages);
                return null;
            })
        );
    }
}
