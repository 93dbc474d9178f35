using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>How long cases are kept, and which are due.</summary>
public sealed class RetentionTests
{
    [Fact]
    public async Task Without_a_rule_nothing_is_due_and_with_one_what_was_closed_so_long_ago_is()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (withdrawn, open) = (await scene.Referral(), await scene.Referral());
        (await scene.Lead.Post($"/referrals/{withdrawn}/withdraw", new { reason = "Flyttet" })).Expect(HttpStatusCode.OK);
        Assert.Equal(0, (await scene.Administrator.Fetch("/retention/due"))["total"].GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await scene.Administrator.Fetch("/retention"))["months"].ValueKind);

        (await scene.Administrator.Put("/retention", new { months = 1, note = "Arkivplan" })).Expect(HttpStatusCode.OK);
        Assert.Equal(0, (await scene.Administrator.Fetch("/retention/due"))["total"].GetInt32());
        scene.Site.Clock.Today = new DateOnly(2026, 6, 20);
        Assert.Equal(0, (await scene.Administrator.Fetch("/retention/due"))["total"].GetInt32());
        scene.Site.Clock.Today = new DateOnly(2026, 6, 21);
        var due = (await scene.Administrator.Fetch("/retention/due"))["items"];
        Assert.Equal(1, due.GetArrayLength());
        Assert.Equal(withdrawn, due[0].GetProperty("referralId").GetString());
        Assert.Equal("2026-05-21", due[0].GetProperty("closedOn").GetString());
        Assert.Equal("2026-06-21", due[0].GetProperty("keptUntil").GetString());
        Assert.NotEqual(open, withdrawn);
        (await scene.Administrator.Put("/retention", new { months = (int?)null, note = "" })).Expect(HttpStatusCode.OK);
        Assert.Equal(0, (await scene.Administrator.Fetch("/retention/due"))["total"].GetInt32());
    }

    [Fact]
    public async Task A_course_that_ended_and_a_referral_that_was_declined_are_due_by_their_own_days()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (_, course) = await scene.Accepted();
        (await scene.Lead.Post($"/courses/{course}/end", new { endedOn = "2026-04-10", reason = "moved" })).Expect(HttpStatusCode.OK);
        var declined = await scene.Referral();
        (
            await scene.Lead.Post(
                $"/referrals/{declined}/decision",
                A.Decision(null, "decline", decidedOn: "2026-03-09", reason: "Familien er flyttet.")
            )
        ).Expect(HttpStatusCode.Created);
        await scene.Accepted();
        (await scene.Administrator.Put("/retention", new { months = 1 })).Expect(HttpStatusCode.OK);
        var due = (await scene.Administrator.Fetch("/retention/due"))["items"];
        Assert.Equal(["2026-03-09", "2026-04-10"], due.EnumerateArray().Select(d => d.GetProperty("closedOn").GetString()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1201)]
    public async Task A_number_that_makes_no_sense_is_refused_at_its_field(int months)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        Assert.Equal(["months"], (await scene.Administrator.Put("/retention", new { months })).Fields);
        Assert.Equal("403 caller.not-allowed", (await scene.Lead.Put("/retention", new { months = 12 })).Said);
    }
}
