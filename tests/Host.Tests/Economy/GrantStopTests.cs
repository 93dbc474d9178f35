using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Economy;

/// <summary>What a family's no stops of a grant that was given, what nobody overwrites unseen, and the figures and days that make no grant.</summary>
public sealed class GrantStopTests
{
    [Fact]
    public async Task After_the_family_has_said_no_nothing_is_used_and_what_was_used_before_is_still_entered()
    {
        await using var town = await Granting.Of();
        await town.Frame(2026, 1_000_000);
        var child = await town.Accepted();
        var grant = await town.Running(child, "2026-03-01", "2026-12-31");
        var consent = (await town.Lead.Fetch($"/referrals/{child}/consents"))["consents"][0].GetProperty("id").GetString();
        var withdrawal = new { on = "2026-04-10" };
        (await town.Lead.Post($"/referrals/{child}/consents/{consent}/withdrawal", withdrawal)).Expect(HttpStatusCode.OK);

        Assert.Equal("409 consent.programme-stopped", (await Use(town.Lead, grant, "2026-04-11")).Said);
        Assert.Equal("409 consent.programme-stopped", (await Use(town.Controller, grant, "2026-04-11")).Said);
        (await Use(town.Lead, grant, "2026-04-10")).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_closed_referral_takes_no_more_uses_or_acceptances()
    {
        await using var town = await Granting.Of();
        await town.Frame(2026, 1_000_000);
        var child = await town.Scene.Referral();
        var grant = (await town.Given(child, "2026-03-01", "2026-12-31")).Id;
        await town.Accept(grant, "parents");
        (await town.Lead.Post($"/referrals/{child}/withdraw", new { reason = "Flyttet" })).Expect(HttpStatusCode.OK);
        town.Scene.Site.Clock.Today = new DateOnly(2026, 5, 22);

        var late = await town.Controller.Post($"/flex-grants/{grant}/acceptances", new { by = "institution", on = "2026-05-22" });
        Assert.Equal("409 grant.referral-closed-on", late.Said);
        await town.Accept(grant, "institution");
        Assert.Equal("409 grant.referral-closed-on", (await Use(town.Lead, grant, "2026-05-22")).Said);
        (await Use(town.Lead, grant, "2026-05-21")).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_frame_that_another_set_since_is_not_overwritten_unseen()
    {
        await using var town = await Granting.Of();
        const string path = "/flex-grants/frame/2016";
        var seen = (await town.Controller.Fetch("/flex-grants/frame?year=2016")).Headers.ETag!.Tag;
        var first = await town.Controller.Put(path, new { amount = 1_000 }, ("If-Match", seen));
        var tag = first.Expect(HttpStatusCode.OK).Headers.ETag!.Tag;
        Assert.Equal("412 record.stale", (await town.Controller.Put(path, new { amount = 2_000 }, ("If-Match", seen))).Said);
        var second = (await town.Controller.Put(path, new { amount = 2_000 }, ("If-Match", tag))).Expect(HttpStatusCode.OK);
        Assert.Equal(second.Headers.ETag!.Tag, (await town.Lead.Fetch("/flex-grants/frame?year=2016")).Headers.ETag!.Tag);
        Assert.Equal("412 record.stale", (await town.Controller.Put(path, new { amount = 3_000 }, ("If-Match", tag))).Said);
        await town.Frame(2016, 4_000);
    }

    [Fact]
    public async Task The_pilot_that_another_set_or_evaluated_since_is_not_overwritten_unseen()
    {
        await using var town = await Granting.Of();
        var days = new { endsOn = "2027-10-01", evaluationDueOn = "2027-09-01" };
        const string path = "/flex-grants/pilot";
        var first = (await town.Lead.Put(path, days)).Expect(HttpStatusCode.OK).Headers.ETag!.Tag;
        var second = (await town.Controller.Put(path, days, ("If-Match", first))).Expect(HttpStatusCode.OK).Headers.ETag!.Tag;
        Assert.Equal("412 record.stale", (await town.Lead.Put(path, days, ("If-Match", first))).Said);
        var found = new { on = "2026-05-20", findings = "Fem familier er glade for pladsen." };
        (await town.Lead.Post($"{path}/evaluation", found, ("If-Match", second))).Expect(HttpStatusCode.OK);
        Assert.Equal("412 record.stale", (await town.Lead.Put(path, days, ("If-Match", second))).Said);
        var seen = (await town.Lead.Fetch(path)).Headers.ETag!.Tag;
        (await town.Lead.Put(path, days, ("If-Match", seen))).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("pricePerYear", 0)]
    [InlineData("pricePerYear", 420000.005)]
    [InlineData("share", 0)]
    public async Task A_grant_of_nothing_or_of_less_than_an_oere_is_none(string field, double value)
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1_000_000);
        var body = Granting.Body(await town.Scene.Referral()).With(field, value);
        Assert.Equal([field], (await town.Lead.Post("/flex-grants", body)).Expect(HttpStatusCode.BadRequest).Fields);
    }

    [Fact]
    public async Task Nothing_is_no_use_and_no_day_of_another_century_is_an_acceptance()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1_000_000);
        var grant = (await town.Given()).Id;
        Assert.Equal(["amount"], (await Use(town.Lead, grant, "2016-03-01", 0)).Expect(HttpStatusCode.BadRequest).Fields);
        Assert.Equal(["amount"], (await Use(town.Lead, grant, "2016-03-01", 10.001m)).Expect(HttpStatusCode.BadRequest).Fields);
        var early = await town.Lead.Post($"/flex-grants/{grant}/acceptances", new { by = "parents", on = "1900-01-01" });
        Assert.Equal(["on"], early.Expect(HttpStatusCode.BadRequest).Fields);
    }

    private static Task<Answer> Use(HttpClient caller, string grant, string on, decimal amount = 100) =>
        caller.Post($"/flex-grants/{grant}/uses", Granting.Use(on, amount));
}
