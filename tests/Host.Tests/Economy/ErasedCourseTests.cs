using System.Net;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Economy;

public sealed class ErasedCourseTests
{
    [Fact]
    public async Task A_family_that_is_erased_was_helped_all_the_same_and_is_counted_still()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var course = await scene.Started();
        var referral = (await scene.Lead.Fetch($"/courses/{course}"))["referralId"].GetString();
        (await scene.Lead.Post($"/courses/{course}/end", new { endedOn = "2026-04-02", reason = "moved" })).Expect(HttpStatusCode.OK);
        var id = (await scene.Administrator.Post("/business-cases", new { template = "ishoej-2021" })).Id;
        scene.Site.Clock.Today = new DateOnly(2027, 1, 4);
        Assert.Equal((1, 1), Counts(await scene.Lead.Fetch($"/business-cases/{id}/forecast")));

        (await scene.Administrator.Post($"/referrals/{referral}/erasure", new { reason = "Kommunens regel" })).Expect(
            HttpStatusCode.Accepted
        );
        (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);

        Assert.Equal((1, 1), Counts(await scene.Lead.Fetch($"/business-cases/{id}/forecast")));
        var controller = await scene.Site.As(Shared.Calling.Role.Controller);
        var shown = Year(await controller.Fetch($"/business-cases/{id}/forecast"));
        Assert.Equal((JsonValueKind.Null, true), (shown.GetProperty("ended").ValueKind, shown.GetProperty("withheld").GetBoolean()));
    }

    private static (int, int) Counts(Answer forecast) =>
        (Year(forecast).GetProperty("started").GetInt32(), Year(forecast).GetProperty("ended").GetInt32());

    private static JsonElement Year(Answer forecast) =>
        forecast["years"].EnumerateArray().Single(y => y.GetProperty("year").GetInt32() == 2026);
}
