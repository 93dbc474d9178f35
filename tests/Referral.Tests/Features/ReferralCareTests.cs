using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Referrals.Pages.Henvisning;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Referrals.Tests.Features;

/// <summary>What is not to be lost, nor laid open, when a referral is written anew.</summary>
public class ReferralCareTests
{
    [Fact]
    public async Task A_guardian_with_a_new_name_does_not_inherit_the_mask()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var guarded = A.Guardian("Bo Prøve") with { Address = "Hemmelighed 1", Protected = true };
        var referral = await house.Lead.Registers(A.Referral().With(guarded));
        var masked = A.Referral().With(A.Guardian("Eva Eksempel") with { Address = "***", Protected = true });

        Assert.Equal(
            "guardians[0].address=referral.address-masked",
            await house.Lead.Refused(new ChangeReferral.Command(referral.Id, masked))
        );
        Assert.Equal(
            "guardians[0].address=referral.address-masked",
            await house.Lead.Refused(new RegisterReferral.Command(masked.Named("Ida")))
        );
    }

    [Fact]
    public async Task A_birth_is_not_taken_back_by_stating_the_due_date_again()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var unborn = A.Unborn("2026-04-20");
        var referral = await house.Lead.Registers(unborn);
        await house.Lead.Do(new RecordBirth.Command(referral.Id, new RecordBirth.Body(A.Day("2026-04-18"), "Alma", null, null)));

        var refused = (await house.Lead.Send(new ChangeReferral.Command(referral.Id, unborn))).Refusal!;

        Assert.Equal((RefusalKind.Conflict, "referral.born-already"), (refused.Kind, refused.Code));
        Assert.Equal("child.birthDate", Assert.Single(refused.Fields).Field);
        Assert.Equal(A.Day("2026-04-18"), (await house.Lead.Reads(referral.Id)).Child.BirthDate);
    }

    [Fact]
    public async Task A_decision_and_a_notification_tell_the_new_version_of_the_referral()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Screens(await house.Lead.Registers(A.Referral()));

        var notified = await house.Lead.Do(
            new NotifyConcern.Command(referral.Id, new NotifyConcern.Body(A.Day("2026-03-06"), "Bekymring", true, null))
        );
        var receipt = await house.Lead.Do(new RecordReceipt.Command(referral.Id, new RecordReceipt.Body(A.Day("2026-03-07"))));
        var decided = await house.Lead.Do(new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id)));

        Assert.Equal(
            [referral.Version + 1, referral.Version + 2, referral.Version + 3],
            [notified.Version, receipt.Version, decided.Version]
        );
        Assert.Equal(decided.Version, (await house.Lead.Reads(referral.Id)).Version);
    }

    [Fact]
    public async Task A_dagplejer_is_a_person_and_her_name_is_sealed_but_an_institutions_is_counted_by()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var inCare = await house.Lead.Registers(
            A.Referral() with
            {
                Daycare = new DaycareBody(DaycareKind.Dagpleje, "Hemmelighed Jensen"),
            }
        );
        await house.Lead.Registers(
            A.Referral().Named("Ida") with
            {
                Daycare = new DaycareBody(DaycareKind.Institution, "Vuggestuen Maanen"),
            }
        );

        Assert.Equal("Hemmelighed Jensen", (await house.Lead.Reads(inCare.Id)).Daycare.Name);
        Assert.Contains("Hemmelighed Jensen", (await house.Lead.Lists()).Items.Select(r => r.Daycare.Name));
        var written = TestStorage.Written(house.Folder);
        Assert.DoesNotContain(written, text => text.Contains("Hemmelighed", StringComparison.Ordinal));
        Assert.Contains(written, text => text.Contains("Vuggestuen Maanen", StringComparison.Ordinal));
        var moved = A.Referral() with { Daycare = new DaycareBody(DaycareKind.Institution, "Solen") };
        Assert.Equal("Solen", (await house.Lead.Do(new ChangeReferral.Command(inCare.Id, moved))).Daycare.Name);
    }

    [Fact]
    public async Task What_was_written_is_not_lost_to_a_change_that_came_between()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Registers(A.Referral());
        await using var scope = house.Services.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<CallContext>();
        call.Take(CallContext.For(house.Lead.Caller));
        var page = new ChangeModel(
            scope.ServiceProvider.GetRequiredService<Dispatcher>(),
            call,
            scope.ServiceProvider.GetRequiredService<Phrasebook>()
        )
        {
            Id = referral.Id,
        };
        await page.OnGetAsync(CancellationToken.None);
        await house.Lead.Do(new ChangeReferral.Command(referral.Id, A.Referral() with { Concern = "En andens" }));
        page.Input.Concern = "Mine ord";

        Assert.IsType<PageResult>(await page.OnPostAsync(CancellationToken.None));
        Assert.False(page.ModelState.IsValid);
        page.ModelState.Clear();

        Assert.IsType<RedirectResult>(await page.OnPostAsync(CancellationToken.None));
        Assert.Equal("Mine ord", (await house.Lead.Reads(referral.Id)).Concern);
    }
}
