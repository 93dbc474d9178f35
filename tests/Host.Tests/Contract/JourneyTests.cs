using System.Globalization;
using System.Net;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>The main job as another system does it, from a referral to a booster visit. Source: contract/api.md.</summary>
public sealed class JourneyTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task A_family_goes_from_referral_through_ten_visits_and_a_refused_eleventh_to_its_booster()
    {
        var registered = (await scene.Pedagogue.Post("/referrals", A.Referral())).Expect(HttpStatusCode.Created);
        Assert.Equal($"/api/v1/referrals/{registered.Id}", registered.Headers.Location!.ToString());
        Assert.Equal("2026-0001", registered["number"].GetString());
        Assert.Equal("received", registered["status"].GetString());
        Assert.Equal("ishoej-0-6", registered["programmeVersion.key"].GetString());
        Assert.True(registered["eligibility.eligible"].GetBoolean());
        var grounds = registered["eligibility.grounds"].EnumerateArray().Select(g => g.GetProperty("code").GetString());
        Assert.Equal(["age", "daycare", "acquaintance"], grounds);

        var screened = (await scene.Pedagogue.Put($"/referrals/{registered.Id}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        Assert.Equal("offer", screened["recommendation.outcome"].GetString());
        Assert.Equal("screened", (await scene.Lead.Fetch($"/referrals/{registered.Id}"))["status"].GetString());

        var decided = (await scene.Lead.Post($"/referrals/{registered.Id}/decision", A.Decision(scene.PedagogueId))).Expect(
            HttpStatusCode.Created
        );
        var course = decided["courseId"].GetString();
        Assert.Equal("accepted", (await scene.Lead.Fetch($"/referrals/{registered.Id}"))["status"].GetString());
        await AssertCourse(course!, "planned", held: 0, left: 10);

        await Held(course!, "2026-03-16", "startMeeting");
        await AssertCourse(course!, "active", held: 1, left: 9);
        for (var week = 0; week < 9; week++)
        {
            await Held(course!, new DateOnly(2026, 3, 18).AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        await AssertCourse(course!, "active", held: 10, left: 0);
        var eleventh = await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-05-20"));
        Assert.Equal("409 visit.limit-reached", eleventh.Said);
        Assert.Equal("A5", eleventh["source"].GetString());
        Assert.Contains("A5", eleventh["detail"].GetString(), StringComparison.Ordinal);

        await Ended(course!);
        Assert.Equal(
            "409 booster.outside-window",
            (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-05-20", "booster"))).Said
        );
        scene.Site.Clock.Today = new DateOnly(2026, 5, 27);
        await Held(course!, "2026-05-27", "booster");
        Assert.Equal(
            "409 booster.exists",
            (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-05-27", "booster"))).Said
        );
        await AssertCourse(course!, "ended", held: 10, left: 0);
    }

    private async Task Held(string course, string day, string kind = "ordinary")
    {
        var visit = (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit(day, kind))).Expect(HttpStatusCode.Created);
        Assert.Equal(day, visit["heldOn"].GetString());
        Assert.Equal(kind, visit["kind"].GetString());
    }

    private async Task Ended(string course)
    {
        var end = new
        {
            endedOn = "2026-05-14",
            reason = "completed",
            note = "Målet er nået.",
        };
        Assert.True((await scene.Pedagogue.Post($"/courses/{course}/end", end)).Status is HttpStatusCode.OK or HttpStatusCode.Created);
        var ended = await scene.Pedagogue.Fetch($"/courses/{course}");
        Assert.Equal("completed", ended["endReason"].GetString());
        Assert.Equal("2026-05-27", ended["allowance.boosterFrom"].GetString());
        Assert.Equal("2026-06-10", ended["allowance.boosterTo"].GetString());
    }

    private async Task AssertCourse(string id, string status, int held, int left)
    {
        var course = (await scene.Pedagogue.Fetch($"/courses/{id}")).Expect(HttpStatusCode.OK);
        Assert.Equal(status, course["status"].GetString());
        Assert.Equal(held, course["allowance.visitsHeld"].GetInt32());
        Assert.Equal(left, course["allowance.visitsLeft"].GetInt32());
        Assert.Equal(JsonValueKind.Null, course["allowance.lastDay"].ValueKind);
    }
}
