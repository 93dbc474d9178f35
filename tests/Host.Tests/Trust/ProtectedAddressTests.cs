using System.Net;
using AngleSharp.Html.Parser;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Two guardians, one of them protected (promise 10): her address is shown to one who says why, once, and stands nowhere else.</summary>
public sealed class ProtectedAddressTests(Scene scene) : IClassFixture<Scene>
{
    private const string Hidden = TwoGuardians.Hidden;
    private const string Why = "Startmødet holdes hjemme hos hende på mandag.";

    [Fact]
    public async Task The_address_is_shown_to_one_who_says_why_and_her_reason_stands_in_the_log()
    {
        var (referral, _) = await scene.Family();

        var shown = await scene.Pedagogue.Post($"/referrals/{referral}/guardians/1/reveal", new { reason = Why });

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal($$"""{"address":"{{Hidden}}"}""", shown.Text);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        var row = (await scene.Administrator.Fetch($"/audit?subjectId={referral}"))["items"][0];
        Assert.Equal(("read", Why, "ok"), (Text(row, "action"), Text(row, "purpose"), Text(row, "outcome")));
        Assert.Equal("***", (await scene.Lead.Fetch($"/referrals/{referral}"))["guardians"][1].GetProperty("address").GetString());
    }

    [Theory]
    [InlineData("1", "", "400 request.invalid")]
    [InlineData("1", "  ", "400 request.invalid")]
    [InlineData("2", Why, "404 record.not-found")]
    [InlineData("-1", Why, "404 record.not-found")]
    [InlineData("en", Why, "404 record.not-found")]
    public async Task Without_a_reason_or_a_guardian_nothing_is_shown(string guardian, string reason, string said)
    {
        var (referral, _) = await scene.Family();
        var answer = await scene.Lead.Post($"/referrals/{referral}/guardians/{guardian}/reveal", new { reason });
        Assert.Equal(said, answer.Said);
        Assert.DoesNotContain(Hidden, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_is_shown_it_whatever_her_reason()
    {
        var (referral, _) = await scene.Family();
        var path = $"/referrals/{referral}/guardians/1/reveal";
        Assert.Equal("404 record.not-found", (await scene.OtherPedagogue.Post(path, new { reason = Why })).Said);
        foreach (var role in (Role[])[Role.Administrator, Role.Controller, Role.Observer])
        {
            Assert.Equal("403 caller.not-allowed", (await (await scene.Site.As(role)).Post(path, new { reason = Why })).Said);
        }

        (await scene.OtherPedagogue.Post("/break-glass", new { subjectId = referral, reason = "Mette er syg i dag." })).Expect(
            HttpStatusCode.Created
        );
        Assert.Equal(HttpStatusCode.OK, (await scene.OtherPedagogue.Post(path, new { reason = Why })).Status);
    }

    [Fact]
    public async Task Asked_for_twice_under_one_key_the_answer_is_the_first_and_another_reason_is_refused()
    {
        var (referral, _) = await scene.Family();
        var (path, key) = ($"/referrals/{referral}/guardians/1/reveal", ("Idempotency-Key", $"{Guid.CreateVersion7():N}"));
        var first = await scene.Lead.Post(path, new { reason = Why }, key);
        Assert.Equal(first.Text, (await scene.Lead.Post(path, new { reason = Why }, key)).Text);
        Assert.Equal("409 idempotency.key-reused", (await scene.Lead.Post(path, new { reason = "En anden grund" }, key)).Said);
    }

    [Fact]
    public async Task A_change_that_sends_the_mask_back_keeps_the_address_and_answers_masked()
    {
        var referral = await scene.Registered();
        var body = TwoGuardians.Referral();
        body["guardians"]![1]!["address"] = "***";
        var changed = await scene.Lead.Put($"/referrals/{referral}", body.With("concern", "Nyt"));
        changed.Expect(HttpStatusCode.OK);
        Assert.DoesNotContain(Hidden, changed.Text, StringComparison.Ordinal);
        var shown = await scene.Lead.Post($"/referrals/{referral}/guardians/1/reveal", new { reason = Why });
        Assert.Equal(Hidden, shown["address"].GetString());
    }

    [Fact]
    public async Task A_notice_to_one_parent_holds_nothing_of_the_other()
    {
        var (referral, _) = await scene.Family();
        using var lead = await Desk.Of(scene);
        var (his, hers) = (
            await lead.Text($"/henvisninger/{referral}/orientering/0"),
            await lead.Text($"/henvisninger/{referral}/orientering/1")
        );
        foreach (var other in (string[])["Eva ", "Eva<", Hidden, TwoGuardians.HerPhone])
        {
            Assert.DoesNotContain(other, his, StringComparison.Ordinal);
        }

        foreach (var other in (string[])["Bo ", TwoGuardians.Open, Hidden, "+4512345678"])
        {
            Assert.DoesNotContain(other, hers, StringComparison.Ordinal);
        }

        Assert.Contains("beskyttet", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("beskyttet", his, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Get($"/henvisninger/{referral}/orientering/2")).StatusCode);
    }

    [Fact]
    public async Task On_the_page_it_is_shown_once_in_no_address_and_not_kept()
    {
        var (referral, _) = await scene.Family();
        using var lead = await Desk.Of(scene);
        const string form = "form[action$='handler=Reveal']";
        var asked = await lead.Open($"/henvisninger/{referral}", form);
        var refused = await Desk.Shown(asked.Path, await lead.Send(asked), form);
        Assert.NotNull(refused.Page.QuerySelector("[data-error-summary] a[href='#Reveal_Reason']"));

        using var shown = await lead.Send(asked, ("Reveal.Reason", Why));

        Assert.True(shown.Headers.CacheControl!.NoStore);
        var page = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(Hidden, page.QuerySelector("#adresse")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no-print", page.QuerySelector("#adresse")!.ClassList);
        Assert.DoesNotContain(Why, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden, await lead.Text($"/henvisninger/{referral}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_protection_is_known_to_end_somebody_is_reminded_and_the_address_stays_hidden()
    {
        var (referral, _) = await scene.Family(until: "2026-06-10");
        using var lead = await Desk.Of(scene);
        Assert.Contains("Adressebeskyttelsen udløber 10. jun. 2026", await lead.Text("/"), StringComparison.Ordinal);
        scene.Site.Clock.Today = Testing.House.Day("2026-06-12");
        await lead.SignIn();
        var (front, page) = (await lead.Text("/"), await lead.Text($"/henvisninger/{referral}"));
        scene.Site.Clock.Today = Testing.House.Day("2026-05-21");
        Assert.Contains("kendt til 10. jun. 2026", front, StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden, page, StringComparison.Ordinal);
        var open = TwoGuardians.Referral();
        open["guardians"]![0]!["protectedUntil"] = "2026-06-10";
        Assert.Equal(["guardians[0].protectedUntil"], (await scene.Lead.Post("/referrals", open)).Fields);
    }

    private static string? Text(System.Text.Json.JsonElement row, string name) => row.GetProperty(name).GetString();
}
