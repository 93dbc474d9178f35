using System.Net;
using System.Text.Json;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>What a consent that is taken back stops, and what it cannot undo (promise 16, ADR 0022).</summary>
public sealed class ConsentTests(Scene scene) : IClassFixture<Scene>
{
    private static readonly object SomeMore = new
    {
        extraVisits = 2,
        extraWeeks = (int?)null,
        reason = "Ferien kom imellem",
    };

    [Fact]
    public async Task Without_consent_to_the_programme_a_course_gets_no_more_but_is_written_down_and_ended()
    {
        var (referral, course) = await Started();
        var withdrawn = await Withdraw(referral, await Consent(referral, "programme"), "2026-05-04");
        Assert.Equal("2026-05-04", withdrawn["stops.programme"].GetString());

        foreach (
            var answer in (Answer[])
                [
                    await scene.Pedagogue.Post($"/courses/{course}/extension-request", SomeMore),
                    await scene.Lead.Post($"/courses/{course}/extension", SomeMore),
                    await scene.Pedagogue.Post($"/courses/{course}/booster-offer", new { offeredOn = "2026-05-20", answer = "accepted" }),
                ]
        )
        {
            Assert.Equal("409 consent.programme-stopped", answer.Said);
        }

        foreach (var day in (string[])["2026-05-01", "2026-05-04", "2026-05-11"])
        {
            (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit(day))).Expect(HttpStatusCode.Created);
        }

        var held = (await scene.Lead.Fetch($"/referrals/{referral}/consents"))["heldSince"];
        Assert.Equal(["2026-05-11"], held.EnumerateArray().Select(d => d.GetString()));
        (await scene.Pedagogue.Post($"/courses/{course}/booster-offer", new { offeredOn = "2026-05-20", answer = "declined" })).Expect(
            HttpStatusCode.Created
        );
        (await scene.Pedagogue.Post($"/courses/{course}/end", new { endedOn = "2026-05-12", reason = "familyWithdrew" })).Expect(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task A_consent_that_is_given_anew_opens_what_was_stopped()
    {
        var (referral, course) = await Started();
        await Withdraw(referral, await Consent(referral, "programme"), "2026-05-04");
        await Give(referral, 0, "2026-05-06", "programme");

        Assert.Equal(JsonValueKind.Null, (await scene.Lead.Fetch($"/referrals/{referral}/consents"))["stops.programme"].ValueKind);
        (await scene.Lead.Post($"/courses/{course}/extension", SomeMore)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task From_the_day_on_which_sharing_is_taken_back_nothing_is_agreed_to_be_carried_on()
    {
        var (referral, course) = await Started();
        var consent = await Give(referral, 0, "2026-03-16", "programme", "daycare");
        var before = await Record(course, "2026-04-01", agreed: true);
        before.Expect(HttpStatusCode.Created);

        var withdrawn = await Withdraw(referral, consent, "2026-04-10", "daycare");

        Assert.Equal(["daycare"], withdrawn["purposes"].EnumerateArray().Select(p => p.GetString()));
        var shared = Assert.Single(withdrawn["shared"].EnumerateArray());
        Assert.Equal(
            ("handover", "2026-04-01", "Billederne hjælper."),
            (shared.GetProperty("kind").GetString(), shared.GetProperty("on").GetString(), shared.GetProperty("what").GetString())
        );
        var refused = await Record(course, "2026-04-10", agreed: true);
        Assert.Equal("409 consent.daycare-stopped", refused.Said);
        Assert.Equal(["handoverAgreed"], refused.Fields);
        (await Record(course, "2026-04-09", agreed: true)).Expect(HttpStatusCode.Created);
        (await Record(course, "2026-04-11", agreed: false)).Expect(HttpStatusCode.Created);

        // what was agreed then is still true, and can be put right otherwise
        (
            await scene.Pedagogue.Put(
                $"/courses/{course}/visits/{before.Id}",
                Visit("2026-04-01", agreed: true).With("durationMinutes", 80)
            )
        ).Expect(HttpStatusCode.OK);
        var moved = await scene.Pedagogue.Put($"/courses/{course}/visits/{before.Id}", Visit("2026-04-12", agreed: true));
        Assert.Equal("409 consent.daycare-stopped", moved.Said);
        Assert.Equal(JsonValueKind.Null, (await scene.Lead.Fetch($"/referrals/{referral}/consents"))["stops.programme"].ValueKind);
    }

    [Fact]
    public async Task What_was_never_asked_for_stops_nothing()
    {
        var (_, course) = await Started();
        (await Record(course, "2026-04-01", agreed: true)).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Only_what_was_consented_to_can_be_taken_back_and_the_rest_stands()
    {
        var (referral, _) = await Started();
        var consent = await Give(referral, 0, "2026-03-16", "daycare", "evaluation");
        var path = $"/referrals/{referral}/consents/{consent}/withdrawal";
        Assert.Equal(["purposes"], (await scene.Lead.Post(path, new { on = "2026-04-10", purposes = new[] { "programme" } })).Fields);
        await Withdraw(referral, consent, "2026-04-10", "evaluation");

        var stops = (await scene.Lead.Fetch($"/referrals/{referral}/consents"))["stops"];
        Assert.Equal("2026-04-10", stops.GetProperty("evaluation").GetString());
        Assert.Equal(JsonValueKind.Null, stops.GetProperty("daycare").ValueKind);
        await Withdraw(referral, consent, "2026-04-11");
        Assert.Equal("409 consent.withdrawn", (await scene.Lead.Post(path, new { on = "2026-04-12" })).Said);
    }

    [Fact]
    public async Task The_register_is_narrowed_by_purpose_and_standing_and_shows_a_pedagogue_her_own()
    {
        var (referral, _) = await Started();
        var consent = await Give(referral, 0, "2026-03-16", "daycare");
        await Withdraw(referral, consent, "2026-04-10");

        Assert.Contains(referral, await Register(scene.Lead, "?purpose=daycare&state=withdrawn"));
        Assert.Contains(referral, await Register(scene.Pedagogue, "?purpose=daycare&state=withdrawn"));
        Assert.Contains(referral, await Register(scene.Lead, "?purpose=evaluation&state=missing"));
        Assert.DoesNotContain(referral, await Register(scene.Lead, "?purpose=daycare&state=given"));
        Assert.DoesNotContain(referral, await Register(scene.Lead, "?purpose=programme&state=missing"));
        Assert.DoesNotContain(referral, await Register(scene.OtherPedagogue, "?pageSize=200"));
        Assert.Equal(["state"], (await scene.Lead.Fetch("/consents?state=maybe")).Fields);

        var closed = await scene.Referral();
        (await scene.Lead.Post($"/referrals/{closed}/withdraw", new { reason = "Flyttet" })).Expect(HttpStatusCode.OK);
        Assert.DoesNotContain(closed, await Register(scene.Lead, "?pageSize=200"));
        Assert.Contains(closed, await Register(scene.Lead, "?pageSize=200&closed=true"));
    }

    [Fact]
    public async Task On_the_pages_one_purpose_is_taken_back_and_what_it_stops_and_what_was_shared_is_said()
    {
        var (referral, course) = await Started();
        await Give(referral, 0, "2026-03-16", "daycare");
        (await Record(course, "2026-04-01", agreed: true)).Expect(HttpStatusCode.Created);
        using var lead = await Desk.Of(scene);
        var form = await lead.Open($"/henvisninger/{referral}", "form[action$='handler=Withdrawal']");
        var choice = form.Page.QuerySelectorAll("[name='Withdrawal.Consent']")[^1].GetAttribute("value")!;
        Assert.EndsWith(" daycare", choice, StringComparison.Ordinal);

        using var sent = await lead.Send(form, ("Withdrawal.Consent", choice), ("Withdrawal.On", "2026-05-04"));

        Assert.Equal($"/henvisninger/{referral}/samtykker", sent.Headers.Location!.ToString());
        var account = await Page(lead, $"/henvisninger/{referral}/samtykker");
        Assert.Contains("Samtykket til at dele med dagtilbuddet er trukket tilbage 4. maj 2026", account, StringComparison.Ordinal);
        Assert.Contains("Billederne hjælper.", account, StringComparison.Ordinal);
        Assert.Contains("heller ikke det, der er skrevet", await Page(lead, $"/forloeb/{course}"), StringComparison.Ordinal);
        Assert.Contains("Må ikke længere gives videre", await Page(lead, $"/forloeb/{course}"), StringComparison.Ordinal);
        Assert.Contains("heller ikke det, der er skrevet", await Page(lead, $"/forloeb/{course}/besoeg/nyt"), StringComparison.Ordinal);
        Assert.Contains("dele med dagtilbuddet er trukket tilbage", await Page(lead, "/"), StringComparison.Ordinal);
        Assert.Contains(
            $"/henvisninger/{referral}/samtykker",
            await Page(lead, "/samtykker?formaal=daycare&stand=withdrawn"),
            StringComparison.Ordinal
        );
    }

    private async Task<(string Referral, string Course)> Started()
    {
        var (referral, course) = await scene.Accepted();
        (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"))).Expect(HttpStatusCode.Created);
        return (referral, course);
    }

    private async Task<string> Give(string referral, int guardian, string givenOn, params string[] purposes) => (
            await scene.Pedagogue.Post(
                $"/referrals/{referral}/consents",
                new
                {
                    guardian,
                    givenOn,
                    purposes,
                }
            )
        ).Expect(HttpStatusCode.Created).Id;

    private async Task<string> Consent(string referral, string purpose) =>
        (await scene.Lead.Fetch($"/referrals/{referral}/consents"))["consents"]
            .EnumerateArray()
            .Single(c => c.GetProperty("purposes").EnumerateArray().Any(p => p.GetString() == purpose))
            .GetProperty("id")
            .GetString()!;

    private async Task<Answer> Withdraw(string referral, string consent, string on, params string[] purposes) =>
        (await scene.Pedagogue.Post($"/referrals/{referral}/consents/{consent}/withdrawal", new { on, purposes })).Expect(
            HttpStatusCode.OK
        );

    private Task<Answer> Record(string course, string heldOn, bool agreed) =>
        scene.Pedagogue.Post($"/courses/{course}/visits", Visit(heldOn, agreed));

    private static System.Text.Json.Nodes.JsonObject Visit(string heldOn, bool agreed) =>
        A.Visit(heldOn).With("handover", "Billederne hjælper.").With("handoverAgreed", agreed);

    private static async Task<IEnumerable<string?>> Register(HttpClient caller, string query) =>
        (await caller.Fetch($"/consents{query}"))
            .Expect(HttpStatusCode.OK)["items"]
            .EnumerateArray()
            .Select(i => i.GetProperty("referralId").GetString());

    private static async Task<string> Page(Desk desk, string path)
    {
        using var response = await desk.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
