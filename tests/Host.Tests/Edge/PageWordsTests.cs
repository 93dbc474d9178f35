using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>What a page says is true of that page: what was refused, what is narrowed, what can still be done.</summary>
public sealed class PageWordsTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task A_search_is_of_all_referrals_whatever_list_it_was_begun_from()
    {
        var referral = await scene.Referral();
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        var number = (await scene.Lead.Fetch($"/referrals/{referral}"))["number"].GetString()!;
        using var desk = await Desk.Of(scene);

        using var found = await desk.Send(await desk.Open("/henvisninger?status=received", "form[role=search]"), ("Search", number));

        Assert.NotNull((await Desk.Read(found)).QuerySelector($"a[href='/henvisninger/{referral}']"));
    }
}
