using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Referrals.Tests.Features;

/// <summary>Today is Thursday 21 May 2026.</summary>
public sealed class ShowWaitingTests
{
    [Theory]
    [InlineData("2026-04-23", 0)] // 28 days before 21 May
    [InlineData("2026-04-22", 1)]
    public async Task A_referral_is_late_for_the_lead_when_it_has_waited_longer_than_there_is_to_decide(string receivedOn, int late)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.Pedagogue.Registers(A.Referral(receivedOn));

        var waiting = await house.Lead.Do(new ShowWaiting.Query());
        Assert.Equal((1, late), (waiting.Total, waiting.Late.Count()));
        Assert.Empty((await house.Pedagogue.Do(new ShowWaiting.Query())).Late);
    }

    [Fact]
    public async Task The_longest_waiting_stands_first_and_each_says_what_it_waits_for()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.Lead.Registers(A.Referral("2026-05-20").Named("Ny"));
        var screened = await house.Lead.Registers(A.Referral("2026-03-02").Named("Klar"));
        await house.Lead.Screens(screened);
        await house.Accepted(A.Referral("2026-02-02").Named("Afgjort"));

        var waiting = await house.Lead.Do(new ShowWaiting.Query());

        Assert.Equal((2, 80), (waiting.Total, waiting.LongestDays));
        Assert.Equal(
            [("Klar", ShowWaiting.WaitsFor.Decision), ("Ny", ShowWaiting.WaitsFor.Pedagogue)],
            waiting.Lines.Select(l => (l.Child.Split(' ')[0], l.WaitsFor))
        );
    }

    [Fact]
    public async Task A_pedagogue_sees_her_own_until_they_are_screened()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var given = await house.Lead.Registers(A.Referral("2026-04-02").Named("Givet"));
        await house.Lead.Do(new AssignReferral.Command(given.Id, new AssignReferral.Body(house.Pedagogue.Id)));
        await house.Lead.Registers(A.Referral("2026-04-03").Named("Andres"));

        Assert.Equal([given.Id], (await house.Pedagogue.Do(new ShowWaiting.Query())).Lines.Select(l => l.Id));
        Assert.Equal(0, (await house.OtherPedagogue.Do(new ShowWaiting.Query())).Total);

        await house.Pedagogue.Screens(given, on: "2026-05-05");
        Assert.Equal(0, (await house.Pedagogue.Do(new ShowWaiting.Query())).Total);
        Assert.Equal("caller.not-allowed", await house.Administrator.Refused(new ShowWaiting.Query()));
    }
}
