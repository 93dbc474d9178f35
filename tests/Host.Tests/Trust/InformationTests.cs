using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Host.Tests.Henvisning;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Each registration says when the parents were told, or why not yet, and what is late is told (promise 15). Today is 21 May 2026.</summary>
public sealed class InformationTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task A_referral_says_when_the_parents_were_told_and_then_nothing_is_owed()
    {
        var answer = await Register("2026-05-20", new JsonObject { ["on"] = "2026-05-20" });
        Assert.Equal("""{"on":"2026-05-20","whyNot":null,"dueBy":null}""", answer["parentsInformed"].GetRawText());
        Assert.DoesNotContain(answer.Id, await Owed());
    }

    [Theory]
    [InlineData("2026-05-20", "2026-06-04")] // Whit Monday on the 25th does not count
    [InlineData("2026-03-02", "2026-03-16")]
    public async Task Left_out_it_is_owed_within_ten_workdays_of_the_day_received(string receivedOn, string dueBy)
    {
        var answer = await Register(receivedOn, null);
        Assert.Equal(dueBy, answer["parentsInformed.dueBy"].GetString());
        Assert.Contains(answer.Id, await Owed());
    }

    [Fact]
    public async Task Why_not_yet_puts_the_day_off_and_does_not_take_the_duty_away()
    {
        var answer = await Register("2026-03-02", null);
        var told = await Tell(answer.Id, new { whyNot = "Tolk er bestilt til mandag." });
        Assert.Equal("""{"on":null,"whyNot":"Tolk er bestilt til mandag.","dueBy":"2026-06-05"}""", told["parentsInformed"].GetRawText());
        Assert.Contains(answer.Id, await Owed());
        var done = await Tell(answer.Id, new { on = "2026-05-20" });
        Assert.Equal("""{"on":"2026-05-20","whyNot":null,"dueBy":null}""", done["parentsInformed"].GetRawText());
        Assert.DoesNotContain(answer.Id, await Owed());
        Assert.Equal("409 information.given", (await Put(answer.Id, new { whyNot = "Alligevel ikke" })).Said);
        Assert.Equal("2026-05-19", (await Tell(answer.Id, new { on = "2026-05-19" }))["parentsInformed.on"].GetString());
    }

    [Theory]
    [InlineData("{}", "on")]
    [InlineData("""{"whyNot":" "}""", "on")]
    [InlineData("""{"on":"2026-05-22"}""", "on")]
    [InlineData("""{"on":"2026-05-20","whyNot":"Begge dele"}""", "whyNot")]
    public async Task It_is_the_day_or_why_not_and_never_both(string body, string field)
    {
        var referral = await scene.Referral();
        Assert.Equal([field], (await Put(referral, JsonNode.Parse(body)!)).Fields);
        var whole = A.Referral(lastName: $"Prøve {Guid.CreateVersion7():N}").With("parentsInformed", JsonNode.Parse(body));
        Assert.Equal([$"parentsInformed.{field}"], (await scene.Lead.Post("/referrals", whole)).Fields);
    }

    [Fact]
    public async Task A_referral_that_is_written_anew_without_it_keeps_what_was_said()
    {
        var body = A.Referral("2026-05-20", lastName: $"Prøve {Guid.CreateVersion7():N}");
        var id = (await scene.Lead.Post("/referrals", body)).Expect(HttpStatusCode.Created).Id;
        await Tell(id, new { on = "2026-05-20" });
        Assert.Equal("2026-05-20", (await scene.Lead.Put($"/referrals/{id}", body))["parentsInformed.on"].GetString());
    }

    [Fact]
    public async Task What_is_late_stands_on_the_front_page_in_the_list_and_on_the_case_of_whose_it_is()
    {
        var late = (await Register("2026-01-05", null)).Id;
        using var lead = await Desk.Of(scene);
        Assert.Contains($"/henvisninger/{late}#orientering", await Page(lead, "/"), StringComparison.Ordinal);
        Assert.Contains("Fristen er overskredet", await Page(lead, "/oplysningspligt"), StringComparison.Ordinal);
        Assert.Contains("Forældrene mangler at blive orienteret", await Page(lead, $"/henvisninger/{late}"), StringComparison.Ordinal);
        using var other = await Desk.Of(scene, "pedagogue");
        Assert.DoesNotContain(late, await Page(other, "/") + await Page(other, "/oplysningspligt"), StringComparison.Ordinal);
        (await scene.Lead.Post($"/referrals/{late}/withdraw", new { reason = "Flyttet" })).Expect(HttpStatusCode.OK);
        Assert.Contains(late, await Owed());
    }

    [Fact]
    public async Task The_notice_names_the_municipalitys_rule_of_how_long_once_there_is_one()
    {
        await using var own = await Scene.Of("ishoej-0-6");
        var id = await own.Referral();
        using var lead = await Desk.Of(own);
        var path = $"/henvisninger/{id}/orientering/0";
        Assert.Contains("Spørg os om fristen", await Page(lead, path), StringComparison.Ordinal);

        (await own.Administrator.Put("/retention", new { months = 18, note = "Byrådet, 3. juni" })).Expect(HttpStatusCode.OK);

        var page = await Page(lead, path);
        Assert.Contains("derefter i 18 måneder", page, StringComparison.Ordinal);
        Assert.Contains("Byrådet, 3. juni", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Spørg os om fristen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_is_handed_over_and_that_is_recorded_from_it()
    {
        var id = (await Register("2026-05-20", null)).Id;
        using var lead = await Desk.Of(scene);
        var notice = await lead.Open($"/henvisninger/{id}/orientering/0", "main form[method=post]");
        Assert.Equal("2026-05-21", notice["Input.On"]);
        var text = notice.Page.QuerySelector("article")!.TextContent;
        foreach (
            var said in (string[])["Ishøj Kommune", "Bo Prøve", "artikel 6", "barnets lov § 30", "Datatilsynet", "Personale i dagtilbud"]
        )
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        using var english = await lead.Get($"/henvisninger/{id}/orientering/0?sprog=en");
        Assert.Contains(
            "What we register about you",
            await english.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        using var recorded = await lead.Send(notice);
        Assert.Equal($"/henvisninger/{id}#orientering", recorded.Headers.Location!.ToString());
        Assert.Equal("2026-05-21", (await scene.Lead.Fetch($"/referrals/{id}"))["parentsInformed.on"].GetString());
    }

    [Fact]
    public async Task The_guide_asks_with_the_parents_and_says_it_again_in_the_summary()
    {
        using var guide = await Guide.Of(scene);
        var parents = await guide.Walked(
            1,
            ("Input.Child.BirthDate", "2023-05-14"),
            ("Input.Child.FirstName", "Ida"),
            ("Input.Child.LastName", $"Spurgt {Guid.CreateVersion7():N}")
        );
        var wayIn = await guide.On(parents, ("Input.Guardians[0].Name", "Bo Prøve"), ("Input.ParentsInformed.WhyNot", "Tolk mangler"));
        var summary = await guide.On(await guide.On(wayIn, Guide.Required[2]));
        Assert.Contains("Ikke orienteret endnu: Tolk mangler", summary.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var sent = await guide.SendIt(summary);
        var id = sent.Headers.Location!.ToString().Split('/')[^1].Split('#')[0];
        Assert.Equal("Tolk mangler", (await scene.Lead.Fetch($"/referrals/{id}"))["parentsInformed.whyNot"].GetString());
    }

    private async Task<Answer> Register(string receivedOn, JsonNode? told)
    {
        var body = A.Referral(receivedOn, lastName: $"Prøve {Guid.CreateVersion7():N}").With("parentsInformed", told);
        return (await scene.Lead.Post("/referrals", body)).Expect(HttpStatusCode.Created);
    }

    private Task<Answer> Put(string referral, object body) => scene.Lead.Put($"/referrals/{referral}/parents-informed", body);

    private async Task<Answer> Tell(string referral, object body) => (await Put(referral, body)).Expect(HttpStatusCode.OK);

    private async Task<IReadOnlyList<string?>> Owed() =>
        [
            .. (await scene.Lead.Fetch("/information-duty?pageSize=200"))["items"]
                .EnumerateArray()
                .Select(i => i.GetProperty("referralId").GetString()),
        ];

    private static async Task<string> Page(Desk desk, string path)
    {
        using var response = await desk.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
