using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Referrals.Tests.Features;

public class FindOpenReferralTests
{
    private static readonly ChildBody Alma = A.Referral().Child!;

    [Fact]
    public async Task Each_learns_that_there_is_one_and_only_who_may_see_it_which()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var open = await house.Pedagogue.Registers(A.Referral());

        foreach (var (who, sees) in ((Member, bool)[])[(house.Pedagogue, true), (house.Lead, true), (house.OtherPedagogue, false)])
        {
            var answer = await who.Do(new FindOpenReferral.Query(Alma));
            Assert.True(answer.IsOpen);
            Assert.Equal(sees ? [open.Number] : [], answer.Own.Select(o => o.Number));
        }
    }

    [Fact]
    public async Task It_finds_what_the_refusal_of_a_registration_finds()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        await house.Lead.Registers(A.Referral() with { Child = Alma with { Cpr = "140523-4000" } });
        await house.Lead.Registers(A.Unborn("2026-05-01"));
        var withdrawn = await house.Lead.Registers(A.Referral().Named("Ida"));
        await house.Lead.Do(new WithdrawReferral.Command(withdrawn.Id, new WithdrawReferral.Body("Fortrudt")));

        foreach (
            var (child, found) in ((ChildBody, bool)[])
                [
                    (Alma, true),
                    (Alma with { FirstName = "ALMA", LastName = "Proeve" }, true),
                    (Alma with { BirthDate = A.Day("2023-05-15") }, false),
                    (Alma with { FirstName = "Ida" }, false),
                    (Alma with { FirstName = "Ny", Cpr = "1405234000" }, true),
                    (new ChildBody(Cpr: "140523-4000"), true),
                    (new ChildBody(LastName: "Termin", DueDate: A.Day("2026-05-01")), true),
                    (new ChildBody(LastName: "Termin", DueDate: A.Day("2026-05-02")), false),
                    (new ChildBody(LastName: "Prøve"), false),
                    (new ChildBody(Cpr: "ikke et nummer"), false),
                ]
        )
        {
            Assert.Equal(found, (await house.Lead.Do(new FindOpenReferral.Query(child))).IsOpen);
        }
    }

    [Fact]
    public async Task The_referral_that_is_being_changed_is_not_its_own_duplicate()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var open = await house.Lead.Registers(A.Referral());

        Assert.False((await house.Lead.Do(new FindOpenReferral.Query(Alma, open.Id))).IsOpen);
    }

    [Theory]
    [InlineData("tois-2018")]
    [InlineData("ishoej-0-6")]
    [InlineData("national-1000-days")]
    public async Task A_preview_judges_as_the_registration_does(string programme)
    {
        await using var house = await House.WithMunicipality(programme);
        foreach (
            var body in (ReferralBody[])
                [
                    A.Referral(),
                    A.Referral() with
                    {
                        Child = Alma with { FirstName = "Ida" },
                        Acquainted = null,
                        SupportCourse = true,
                    },
                    A.Referral().Named("Bo").With(A.Guardian("Bo Prøve", consentGivenOn: null)),
                    A.Unborn("2026-05-01"),
                    A.Unborn("2026-09-01", "Senere"),
                ]
        )
        {
            var preview = await house.Pedagogue.Do(new PreviewReferral.Query(body));
            var registered = await house.Pedagogue.Registers(body);

            Assert.Equal(registered.Eligibility.Grounds, preview.Grounds);
            Assert.Equal(registered.Eligibility.Eligible, preview.Eligible);
            Assert.Equal(registered.ProgrammeVersion.Id, preview.Rules.Id);
            Assert.Equal(registered.Guardians[0].Consents.Count > 0, preview.Consented);
        }
    }

    [Fact]
    public async Task What_hinders_a_registration_hinders_its_preview_and_takes_no_number()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        foreach (
            var body in (ReferralBody[])
                [
                    new ReferralBody(),
                    A.Referral("2017-12-31"),
                    A.Referral().With(A.Guardian("Bo Prøve") with { Address = "***", Protected = true }),
                ]
        )
        {
            var preview = (await house.Lead.Send(new PreviewReferral.Query(body))).Refusal!;
            var registered = (await house.Lead.Send(new RegisterReferral.Command(body))).Refusal!;
            Assert.Equal(registered.Code, preview.Code);
            Assert.Equal(registered.Fields.Select(f => (f.Field, f.Code)), preview.Fields.Select(f => (f.Field, f.Code)));
        }

        await house.Lead.Do(new PreviewReferral.Query(A.Referral()));
        Assert.Equal("2026-0001", (await house.Lead.Registers(A.Referral())).Number);
    }
}
