using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Economy.Pages.Businesscase;
using BarnetIMidten.Economy.Tests.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Economy.Tests.Pages;

/// <summary>The page of one version shows what that version holds.</summary>
public sealed class CasePageTests
{
    [Fact]
    public async Task A_replaced_version_follows_up_the_last_of_its_own_years()
    {
        await using var house = await Town.Open();
        var first = await house.Approved();
        var second = await house.Controller.Do(new BeginVersion.Command(first.Id));
        await house.Controller.Do(new ReviseCase.Command(second.Id, A.Body(A.Ishoej with { LastYear = 2028 })));
        await house.Controller.Do(Town.Approve(second.Id, "2022-05-01"));
        var line = first.Lines[0].Key;
        house.Clock.Today = A.Day("2029-02-01");
        await house.Controller.Do(Town.Accounts(second.Id, 2028, null, (line, 1, 5000)));
        Assert.Null((await Shown(house, first.Id)).FollowUp);

        await house.Controller.Do(Town.Accounts(second.Id, 2023, null, (line, 1, 5000)));
        Assert.Equal(2023, (await Shown(house, first.Id)).FollowUp!.Year);
        Assert.Equal(2028, (await Shown(house, second.Id)).FollowUp!.Year);
    }

    private static async Task<CaseModel> Shown(House house, BusinessCaseId id)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<CallContext>();
        call.Take(CallContext.For(house.Controller.Caller));
        var page = new CaseModel(
            scope.ServiceProvider.GetRequiredService<Dispatcher>(),
            call,
            scope.ServiceProvider.GetRequiredService<DanishClock>(),
            scope.ServiceProvider.GetRequiredService<Phrasebook>()
        )
        {
            Key = id.ToString(),
        };
        Assert.IsType<PageResult>(await page.OnGetAsync(default));
        return page;
    }
}
