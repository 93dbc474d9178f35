using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;

namespace BarnetIMidten.Referrals.Tests.Features;

/// <summary>Who asked for a course herself may be anybody, until her consent is noted.</summary>
public sealed class VerifiedSenderTests
{
    [Theory]
    [InlineData("Fatima al-Zahra")] // nothing of the name as it was written
    [InlineData("فاطمة Hansen")]
    public async Task The_sender_is_not_verified_by_a_name_put_right_but_by_her_consent(string name)
    {
        await using var house = await SelfReferTests.Open();
        await house.System.Do(new SelfRefer.Command(SelfReferTests.Family()));
        var sent = Assert.Single((await house.Lead.Lists()).Items);
        Assert.False(Assert.Single(sent.Guardians).Verified);

        var restated = A.Referral(receivedOn: "2026-05-21") with
        {
            Child = new ChildBody(null, "Nour", "الزهراء", A.Day("2023-05-14"), null),
            Guardians = [A.Guardian(name, consentGivenOn: null), A.Guardian("Omar Prøve", consentGivenOn: null)],
        };
        var renamed = await house.Lead.Do(new ChangeReferral.Command(sent.Id, restated));
        Assert.Equal([false, true], renamed.Guardians.Select(g => g.Verified));
        var about = restated with { Guardians = [A.Guardian("Omar Prøve", consentGivenOn: null), A.Guardian(name, consentGivenOn: null)] };
        var moved = await house.Lead.Do(new ChangeReferral.Command(sent.Id, about));
        Assert.Equal([true, false], moved.Guardians.Select(g => g.Verified));

        await house.Lead.Do(new GiveConsent.Command(sent.Id, new GiveConsent.Body(1, A.Day("2026-05-21"), [ConsentPurpose.Programme])));
        Assert.All((await house.Lead.Reads(sent.Id)).Guardians, g => Assert.True(g.Verified));
    }

    [Fact]
    public async Task One_who_is_left_out_leaves_nobody_unverified_in_her_place()
    {
        await using var house = await SelfReferTests.Open();
        await house.System.Do(new SelfRefer.Command(SelfReferTests.Family()));
        var sent = Assert.Single((await house.Lead.Lists()).Items);
        var both = A.Referral(receivedOn: "2026-05-21") with
        {
            Guardians = [A.Guardian("فاطمة الزهراء", consentGivenOn: null), A.Guardian("Omar Prøve", consentGivenOn: null)],
        };
        await house.Lead.Do(new ChangeReferral.Command(sent.Id, both));
        var one = await house.Lead.Do(
            new ChangeReferral.Command(sent.Id, both with { Guardians = [A.Guardian("Omar Prøve", consentGivenOn: null)] })
        );
        Assert.True(Assert.Single(one.Guardians).Verified);
    }
}
