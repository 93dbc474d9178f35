using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Features.ThrowSwitch;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Referrals.Tests.Features;

/// <summary>A family asks for a course itself. Today is Thursday 21 May 2026.</summary>
public sealed class SelfReferTests
{
    [Fact]
    public async Task It_is_an_ordinary_referral_that_came_from_the_family_itself()
    {
        await using var house = await Open();
        await house.Lead.Registers(A.Referral().Named("Ida"));
        await house.System.Do(new SelfRefer.Command(Family()));

        var referral = Assert.Single((await house.Lead.Lists("فاطمة")).Items);
        Assert.Equal(
            ("2026-0002", ReferralStatus.Received, A.Day("2026-05-21"), ReferrerRole.Parent, Channel.Direct),
            (referral.Number, referral.Status, referral.ReceivedOn, referral.Referrer.Role, referral.Channel)
        );
        Assert.Equal(("Vuggestuen Ærø", "Søvnen.\nOg måltiderne."), (referral.Daycare.Name, referral.Concern));
        Assert.Equal(
            new SelfReferralAnswer(A.Day("2026-05-21"), A.Day("2026-05-29"), new SelfReferralWords(Custody: true)),
            referral.SelfReferral
        );
        var sender = Assert.Single(referral.Guardians);
        Assert.Equal(
            ("فاطمة الزهراء", "+4512345678", null, true, "ar"),
            (sender.Name, sender.Phone, sender.Address, sender.Protected, sender.Language)
        );
        Assert.Empty(sender.Consents);
        Assert.Equal(["age True", "daycare True", "acquaintance False"], referral.Eligibility.Grounds.Select(g => $"{g.Code} {g.Met}"));
        Assert.Equal(["System Create ok"], Rows(house));
    }

    [Fact]
    public async Task It_belongs_to_no_pedagogue_until_the_lead_gives_it_to_one()
    {
        await using var house = await Open();
        await house.System.Do(new SelfRefer.Command(Family()));
        Assert.Equal(0, (await house.Pedagogue.Lists()).Total);
        Assert.Equal(0, (await house.Pedagogue.Do(new ShowWaiting.Query())).Total);
        var waiting = Assert.Single((await house.Lead.Do(new ShowWaiting.Query())).Lines);
        Assert.Equal((true, ShowWaiting.WaitsFor.Pedagogue, 0), (waiting.IsSelfReferral, waiting.WaitsFor, waiting.MayBeSame.Count));

        await house.Lead.Do(new AssignReferral.Command(waiting.Id, new AssignReferral.Body(house.Pedagogue.Id)));

        Assert.Equal(waiting.Id, Assert.Single((await house.Pedagogue.Lists()).Items).Id);
        Assert.Equal(0, (await house.OtherPedagogue.Lists()).Total);
    }

    [Theory]
    [InlineData("Alma", "Prøve")]
    [InlineData("alma", "Hansen")]
    [InlineData("Almah", "proeve")]
    public async Task A_child_that_is_known_is_taken_in_and_the_lead_sees_both_on_either_case(string first, string last)
    {
        await using var house = await Open();
        var known = await house.Pedagogue.Registers(A.Referral());
        await house.System.Do(new SelfRefer.Command(Family(first, last)));

        var line = (await house.Lead.Do(new ShowWaiting.Query())).Lines.Single(l => l.IsSelfReferral);
        Assert.Equal(("2026-0001", known.Id), (line.MayBeSame.Single().Number, line.MayBeSame.Single().Id));
        Assert.Equal([known.Id], (await house.Lead.Do(new ShowCase.Query(line.Id))).MayBeSame.Select(s => s.Id));
        Assert.Equal([line.Id], (await house.Lead.Do(new ShowCase.Query(known.Id))).MayBeSame.Select(s => s.Id));
    }

    [Fact]
    public async Task A_pedagogue_who_has_one_of_the_two_is_not_told_of_the_other()
    {
        await using var house = await Open();
        var known = await house.Pedagogue.Registers(A.Referral());
        await house.System.Do(new SelfRefer.Command(Family("Alma", "Prøve")));
        Assert.Empty((await house.Pedagogue.Do(new ShowCase.Query(known.Id))).MayBeSame);

        var own = (await house.Lead.Do(new ShowWaiting.Query())).Lines.Single(l => l.IsSelfReferral).Id;
        await house.Lead.Do(new AssignReferral.Command(own, new AssignReferral.Body(house.Pedagogue.Id)));
        Assert.Equal([own], (await house.Pedagogue.Do(new ShowCase.Query(known.Id))).MayBeSame.Select(s => s.Id));
    }

    [Fact]
    public async Task Another_name_another_day_a_closed_case_and_two_that_staff_sent_are_not_the_same_child()
    {
        await using var house = await Open();
        await house.Lead.Registers(A.Referral().Named("Ida", "Andet"));
        await house.Lead.Registers(A.Referral() with { Child = new ChildBody(null, "Alma", "Prøve", A.Day("2023-05-15"), null) });
        var closed = await house.Lead.Registers(A.Referral());
        await house.Lead.Do(new WithdrawReferral.Command(closed.Id, new WithdrawReferral.Body("Flyttet")));
        await house.System.Do(new SelfRefer.Command(Family("Alma", "Prøve")));
        Assert.Empty((await house.Lead.Do(new ShowWaiting.Query())).Lines.Single(l => l.IsSelfReferral).MayBeSame);

        var one = await house.Lead.Registers(A.Referral().Named("Bo", "Tvilling"));
        await house.Lead.Registers(A.Referral().Named("Ea", "Tvilling"));
        Assert.Empty((await house.Lead.Do(new ShowCase.Query(one.Id))).MayBeSame);
    }

    [Fact]
    public async Task An_unborn_child_is_recognised_by_its_due_date()
    {
        await using var house = await Open("national-1000-days");
        var known = await house.Lead.Registers(A.Unborn("2026-06-01"));
        await house.System.Do(
            new SelfRefer.Command(Family() with { Child = new ChildBody(null, null, "Termin", null, A.Day("2026-06-01")) })
        );
        var line = (await house.Lead.Do(new ShowWaiting.Query())).Lines.Single(l => l.IsSelfReferral);
        Assert.Equal([known.Id], line.MayBeSame.Select(s => s.Id));
        Assert.True((await house.Lead.Reads(line.Id)).Eligibility.Eligible);
    }

    [Fact]
    public async Task With_the_switch_off_nothing_is_taken_in_and_nobody_else_may_send_it()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        Assert.Equal("record.not-found", await house.System.Refused(new SelfRefer.Command(Family())));
        await house.Switch(on: true);
        Assert.Equal("caller.not-allowed", await house.Lead.Refused(new SelfRefer.Command(Family())));
        await house.System.Do(new SelfRefer.Command(Family()));
        await house.Switch(on: false);
        Assert.Equal("record.not-found", await house.System.Refused(new SelfRefer.Command(Family("Ida"))));
        Assert.Equal(1, (await house.Lead.Lists()).Total);
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_read_is_said_at_its_field()
    {
        await using var house = await Open();
        Assert.Equal(
            "name=field.required, phone=self.one-contact, child.lastName=field.required, daycare.kind=field.required",
            await house.System.Refused(new SelfRefer.Command(new SelfRefer.Body()))
        );
        foreach (
            var (body, refusal) in new[]
            {
                (Family() with { Phone = "ring bare" }, "phone=self.phone-unreadable"),
                (Family() with { Phone = " ", Email = "eva(at)eksempel" }, "email=self.email-unreadable"),
                (Family() with { Name = new string('x', 201) }, "name=field.too-long"),
                (Family() with { Help = new string('x', 10_001) }, "help=field.too-long"),
                (Family() with { Name = "Bo\0" }, "name=field.unreadable"),
                (Family() with { Child = new ChildBody(null, "Alma", "Prøve", null, null) }, "child.birthDate=referral.birth-or-due"),
                (
                    Family() with
                    {
                        Child = new ChildBody(null, "Alma", "Prøve", A.Day("2026-05-22"), null),
                    },
                    "child.birthDate=field.in-the-future"
                ),
                (Family() with { Child = new ChildBody(null, " ", "Prøve", A.Day("2026-05-20"), null) }, "child.firstName=field.required"),
            }
        )
        {
            Assert.Equal(refusal, await house.System.Refused(new SelfRefer.Command(body)));
        }

        await house.System.Do(
            new SelfRefer.Command(Family() with { Phone = null, Email = "eva@eksempel.dk", Help = new string('x', 10_000) })
        );
    }

    internal static SelfRefer.Body Family(string first = "Nour", string last = "الزهراء") =>
        new(
            "فاطمة الزهراء",
            "+4512345678",
            null,
            "ar",
            true,
            new SelfReferralWords(Custody: true),
            new ChildBody(null, first, last, A.Day("2023-05-14"), null),
            new DaycareBody(DaycareKind.Institution, "Vuggestuen Ærø"),
            "Søvnen.\nOg måltiderne."
        );

    internal static async Task<House> Open(string programme = "ishoej-0-6")
    {
        var house = await House.WithMunicipality(programme);
        await house.Switch(on: true);
        return house;
    }

    private static List<string> Rows(House house)
    {
        using var connection = house.Services.GetRequiredService<Municipalities>().Open(house.Municipality).OpenForReading();
        using var select = connection.Sql(
            """
            SELECT role || ' ' || action || ' ' || outcome FROM kernel_audit
            WHERE purpose = 'purpose.self-referral' AND subject_id IS NOT NULL
            """
        );
        using var rows = select.ExecuteReader();
        var read = new List<string>();
        while (rows.Read())
        {
            read.Add(rows.GetString(0));
        }

        return read;
    }
}

internal static class Switching
{
    public static Task Switch(this House house, bool on) =>
        house.Administrator.Do(new ThrowSwitch.Command(nameof(Feature.SelfReferral), new ThrowSwitch.Body(on, "prøve")));
}
