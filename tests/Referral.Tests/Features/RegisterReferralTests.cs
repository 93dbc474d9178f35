using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Referrals.Tests.Features;

public class RegisterReferralTests
{
    private const string Strange = "<script>alert('æøå')</script>'; DROP TABLE x;-- محمد 👶🏽";

    [Fact]
    public async Task The_answer_is_the_referral_as_registered()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        var answer = await house.Pedagogue.Registers(
            A.Referral() with
            {
                PedagogueBase = "Solen",
                PlannedDaycareStart = A.Day("2027-01-04"),
            }
        );

        Assert.Equal(("2026-0001", ReferralStatus.Received, "ishoej-0-6"), (answer.Number, answer.Status, answer.ProgrammeVersion.Key));
        Assert.Equal(("Alma", "Prøve", A.Day("2023-05-14")), (answer.Child.FirstName, answer.Child.LastName, answer.Child.BirthDate));
        Assert.Equal(("Solen", A.Day("2027-01-04")), (answer.PedagogueBase, answer.PlannedDaycareStart));
        Assert.True(answer.Eligibility.Eligible);
        Assert.Equal(["age", "daycare", "acquaintance"], answer.Eligibility.Grounds.Select(g => g.Code));
        Assert.Equal(
            ("Barnets alder i måneder, da henvisningen blev modtaget: 33. Grænsen er 0–83.", "A1"),
            (answer.Eligibility.Grounds[0].Text.Da, answer.Eligibility.Grounds[0].Source)
        );
        Assert.EndsWith("was received: 33. The limit is 0–83.", answer.Eligibility.Grounds[0].Text.En, StringComparison.Ordinal);
        Assert.Equal(house.Pedagogue.Id, answer.RegisteredBy);
        Assert.Equal(A.Day("2026-03-02"), Assert.Single(answer.Guardians).Consents[0].GivenOn);
        Assert.Null(answer.Decision);
        var read = await house.Pedagogue.Reads(answer.Id);
        Assert.Equal(answer.Child, read.Child);
        Assert.Equal(answer.OtherProfessionals, read.OtherProfessionals);
        Assert.Equal(answer.Eligibility.Grounds, read.Eligibility.Grounds);
    }

    [Fact]
    public async Task What_is_written_comes_back_unchanged()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var name = string.Concat(Enumerable.Repeat("Ålén ", 40)); // 200 characters
        var body = A.Referral().Named(name, Strange).With(A.Guardian(Strange) with { Address = Strange, Email = Strange }) with
        {
            Concern = new string('ø', 10_000),
        };

        var answer = await house.Lead.Reads((await house.Lead.Registers(body)).Id);

        Assert.Equal((name, Strange), (answer.Child.FirstName, answer.Child.LastName));
        Assert.Equal((Strange, Strange, Strange), (answer.Guardians[0].Name, answer.Guardians[0].Address, answer.Guardians[0].Email));
        Assert.Equal(body.Concern, answer.Concern);
    }

    [Fact]
    public async Task Each_fault_is_said_at_its_field()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var good = A.Referral();
        var cases = new List<(string Fault, ReferralBody Body)>
        {
            ("receivedOn=field.required", good with { ReceivedOn = null }),
            ("receivedOn=field.in-the-future", good with { ReceivedOn = A.Day("2026-05-22") }),
            ("child.lastName=field.required, child.birthDate=referral.birth-or-due", good with { Child = null }),
            ("child.lastName=field.required, child.birthDate=referral.birth-or-due", good with { Child = new ChildBody() }),
            ("child.lastName=field.required", good.Named("Alma", " ")),
            ("child.lastName=field.too-long", good.Named("Alma", new string('x', 201))),
            ("child.firstName=field.required", good.Named("")),
            ("child.firstName=field.unreadable", good.Named("Al\0ma")),
            ("child.birthDate=field.in-the-future", good with { Child = good.Child! with { BirthDate = A.Day("2026-05-22") } }),
            ("child.birthDate=referral.birth-or-due", good with { Child = good.Child! with { BirthDate = null } }),
            (
                "child.birthDate=referral.birth-and-due, child.dueDate=referral.birth-and-due",
                good with
                {
                    Child = good.Child! with { DueDate = A.Day("2026-05-22") },
                }
            ),
            ("child.cpr=referral.cpr-unreadable", good with { Child = good.Child! with { Cpr = "990199-1234" } }),
            ("child.cpr=referral.cpr-birth-date", good with { Child = good.Child! with { Cpr = "750523-4001" } }),
            (
                "child.cpr=referral.cpr-unborn",
                A.Unborn("2026-05-25") with
                {
                    Child = new ChildBody("740523-4001", null, "Termin", null, A.Day("2026-05-25")),
                }
            ),
            ("guardians=field.required", good.With()),
            ("guardians=referral.room-for", good.With([.. Enumerable.Repeat(A.Guardian("Bo Prøve"), 11)])),
            ("guardians[1]=field.required", good.With(A.Guardian("Bo Prøve"), null)),
            ("guardians[1].name=field.required", good.With(A.Guardian("Bo Prøve"), A.Guardian(""))),
            ("guardians[0].phone=field.too-long", good.With(A.Guardian("Bo Prøve") with { Phone = new string('1', 201) })),
            ("guardians[0].consentGivenOn=field.in-the-future", good.With(A.Guardian("Bo Prøve", "2026-05-22"))),
            ("referrer.role=field.required", good with { Referrer = null }),
            ("referrer.role=field.required", good with { Referrer = new ReferrerBody(null, null, null) }),
            ("channel=field.required", good with { Channel = null }),
            ("channel=field.unknown-value", good with { Channel = (Channel)99 }),
            ("daycare.kind=field.required", good with { Daycare = null }),
            ("daycare.kind=field.required", good with { Daycare = new DaycareBody(null, "Solen") }),
            ("concern=field.too-long", good with { Concern = new string('x', 10_001) }),
            (
                "otherProfessionals=referral.room-for",
                good with
                {
                    OtherProfessionals = [.. Enumerable.Repeat(new OtherProfessionalBody(null, null, null), 51)],
                }
            ),
            ("otherProfessionals[0]=field.required", good with { OtherProfessionals = [null] }),
            ("pedagogueBase=field.too-long", good with { PedagogueBase = new string('x', 201) }),
        };

        foreach (var (fault, body) in cases)
        {
            Assert.Equal(fault, await house.Lead.Refused(new RegisterReferral.Command(body)));
        }

        Assert.Equal(0, (await house.Lead.Lists()).Total);
    }

    [Fact]
    public async Task The_longest_lists_and_a_number_without_check_digit_are_taken()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var body = A.Referral() with
        {
            Child = new ChildBody("740523-4001", "Alma", "Prøve", A.Day("2023-05-14"), null),
            Guardians = [.. Enumerable.Range(0, 10).Select(n => A.Guardian($"Bo Prøve {n}"))],
            OtherProfessionals = [.. Enumerable.Repeat(new OtherProfessionalBody("x", "y", null), 50)],
        };

        Assert.Equal("740523-4001", (await house.Lead.Registers(body)).Child.Cpr);
        Assert.Equal("740523-••••", (await house.Lead.Lists()).Items[0].Child.Cpr);
    }

    [Fact]
    public async Task Before_the_first_version_nothing_can_be_registered()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2021-04-01");

        Assert.Equal("programme.none-in-force", await house.Lead.Refused(new RegisterReferral.Command(A.Referral("2021-03-31"))));
        Assert.Equal("2021-0001", (await house.Lead.Registers(A.Referral("2021-04-01"))).Number);
    }

    [Fact]
    public async Task Numbers_have_no_gap_after_refusals_and_begin_anew_each_year()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var numbers = new List<string>();
        foreach (
            var (first, received) in new[]
            {
                ("Ida", "2026-03-02"),
                ("Ida", "2026-03-02"),
                ("Bo", "2025-12-31"),
                ("Eva", "2026-01-01"),
                ("Eva", "2026-01-01"),
                ("Per", "2026-01-01"),
            }
        )
        {
            if (
                (await house.Lead.Send(new RegisterReferral.Command(A.Referral(received).Named(first)))) is
                { Refusal: null, Value: var registered }
            )
            {
                numbers.Add(registered.Number);
            }
        }

        Assert.Equal(["2026-0001", "2025-0001", "2026-0002", "2026-0003"], numbers);
    }

    [Fact]
    public async Task Twenty_at_once_get_twenty_numbers()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => house.Lead.Registers(A.Referral().Named($"Barn{n}"))));

        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"2026-{n:D4}"), all.Select(r => r.Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_protected_address_is_in_no_answer()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var hidden = A.Guardian("Bo Prøve") with { Address = "Hemmeligvej 1", Protected = true };

        var answer = await house.Lead.Registers(A.Referral().With(hidden, A.Guardian("Eva Prøve") with { Protected = true }));

        Assert.Equal(["***", null], answer.Guardians.Select(g => g.Address));
        Assert.Equal("***", (await house.Lead.Reads(answer.Id)).Guardians[0].Address);
        Assert.Equal("***", (await house.Lead.Lists()).Items[0].Guardians[0].Address);
    }

    [Fact]
    public async Task Nothing_private_stands_readable_on_the_disk()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var body = A.Referral().Named("Xenobarn", "Yrsafamilie").With(A.Guardian("Zulugaard") with { Address = "Wutangvej 7" });
        await house.Lead.Registers(body with { Concern = "Qvalmebekymring", Child = body.Child! with { Cpr = "740523-4001" } });
        await house.Lead.Lists("Xenobarn");

        var written = TestStorage.Written(house.Folder);

        foreach (
            var secret in new[]
            {
                "Xenobarn",
                "xenobarn",
                "Yrsafamilie",
                "Zulugaard",
                "Wutangvej",
                "Qvalmebekymring",
                "7405234001",
                "740523-4001",
            }
        )
        {
            Assert.DoesNotContain(written, text => text.Contains(secret, StringComparison.Ordinal));
        }

        Assert.Contains(written, text => text.Contains("Vuggestuen Solen", StringComparison.Ordinal));
    }
}
