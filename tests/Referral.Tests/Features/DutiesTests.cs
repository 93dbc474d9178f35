using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Testing;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Referrals.Tests.Features;

public class DutiesTests
{
    [Fact]
    public async Task An_imported_case_owes_no_information_and_a_typed_one_does()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var imported = await house.System.Do(new ImportOne.Command());
        var typed = await house.Lead.Registers(A.Referral());

        var owed = (await house.Lead.Do(new ListUninformed.Query())).Items;

        Assert.Null((await house.Lead.Reads(imported)).ParentsInformed.DueBy);
        Assert.Equal([typed.Id], owed.Select(l => l.ReferralId));
    }

    [Fact]
    public async Task A_consent_taken_back_stops_a_decision_and_stands_among_the_duties_until_it_is_given_anew()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Screens(
            await house.Lead.Registers(A.Referral() with { ParentsInformed = new(A.Day("2026-03-02")) })
        );
        var consent = referral.Guardians[0].Consents[0].Id;
        Assert.Equal(0, (await house.Lead.Do(new ShowDuties.Query())).Count);

        await house.Lead.Do(new WithdrawConsent.Command(referral.Id, consent, new WithdrawConsent.Body(A.Day("2026-03-06"))));

        Assert.Equal(
            "decision.consent-missing",
            await house.Lead.Refused(new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id)))
        );
        var stopped = Assert.Single((await house.Lead.Do(new ShowDuties.Query())).Stopped);
        Assert.Equal((referral.Id, A.Day("2026-03-06")), (stopped.Id, stopped.Stops.Programme));
        Assert.Empty((await house.Pedagogue.Do(new ShowDuties.Query())).Stopped);
        await house.Lead.Do(new GiveConsent.Command(referral.Id, new GiveConsent.Body(0, A.Day("2026-03-07"), [ConsentPurpose.Programme])));
        Assert.Empty((await house.Lead.Do(new ShowDuties.Query())).Stopped);
    }

    [Theory]
    [InlineData("Duties:WorkdaysToInform", "0")]
    [InlineData("Duties:DaysBeforeProtectionEnds", "-1")]
    [InlineData("Duties:0183:DaysToDecide", "0")]
    [InlineData("Duties:0183:DaysToDecide", "many")]
    [InlineData("Duties:WorkdaysToInform", "1001")]
    [InlineData("Duties:DaysToDeside", "14")]
    [InlineData("Duties:183:DaysToDecide", "14")]
    [InlineData("Duties:0183:DaysToDeside", "14")]
    public void A_limit_that_makes_no_sense_is_refused_at_the_start(string name, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        Assert.Throws<InvalidOperationException>(() => new Duties.Agreed(settings));
    }

    [Fact]
    public void A_municipality_sets_its_own_limits()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Duties:WorkdaysToInform", "5"), new("Duties:0183:DaysToDecide", "14")])
            .Build();
        var agreed = new Duties.Agreed(settings);
        Assert.Equal(new Duties.Limits(5, 30, 14), agreed.Of(House.Code("0183")));
        Assert.Equal(new Duties.Limits(5, 30, 28), agreed.Of(House.Code("0259")));
        Assert.Equal(new Duties.Limits(10, 30, 28), new Duties.Agreed(new ConfigurationBuilder().Build()).Of(House.Code("0183")));
    }
}

/// <summary>Imports a referral, as the import does.</summary>
internal static class ImportOne
{
    [Allow(Role.System)]
    [Shared.Audit.Audited(Shared.Audit.AuditAction.Create, "purpose.none")]
    internal sealed record Command : ICommand<Shared.Values.ReferralId>;

    internal sealed class Handler(IReferralImport referrals) : IHandle<Command, Shared.Values.ReferralId>
    {
        public Task<Result<Shared.Values.ReferralId>> Handle(Command request, CancellationToken cancellationToken) =>
            referrals.Register(
                new ImportedReferral(
                    "R-1",
                    A.Day("2026-03-02"),
                    "Ida",
                    "Prøve",
                    A.Day("2023-05-14"),
                    null,
                    "Bo Prøve",
                    "da",
                    A.Day("2026-03-02"),
                    ReferrerRole.DaycareStaff,
                    Channel.Daycare,
                    DaycareKind.Institution,
                    "Vuggestuen Solen",
                    Acquainted: true,
                    SupportCourse: false,
                    null
                ),
                cancellationToken
            );
    }
}
