using System.Net;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>What parents and the team may send wrong is refused at its place, in words that say what to do.</summary>
public sealed class RefusalsTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task Half_a_sign_is_refused_at_the_answer_and_spends_nothing()
    {
        var course = await scene.Started();
        var (id, link) = await scene.Invite(course);
        using var parents = scene.Site.Nobody();
        foreach (var half in (string[])["\\ud800", "a\\udc00b"])
        {
            var answers = $$"""[{"code":"change","value":4},{"code":"helpedMost","value":"{{half}}"}]""";
            var sent = await parents.Post($"/answers/{link}", $$"""{"answers":{{answers}}}""");
            Assert.Equal(("400 request.invalid", "answers[1].value"), (sent.Said, Assert.Single(sent.Fields)));
            var typed = await scene.Lead.Post(Paper(course, id), $$"""{"answeredOn":"2026-05-21","answers":{{answers}}}""");
            Assert.Equal(("400 request.invalid", "answers[1].value"), (typed.Said, Assert.Single(typed.Fields)));
        }

        (await parents.Post($"/answers/{link}", """{"answers":[{"code":"helpedMost","value":"\ud83d\ude00"}]}""")).Expect(
            HttpStatusCode.NoContent
        );
    }

    [Theory]
    [InlineData("""{"heldOn":"2026-05-20","adjustments":[null]}""", "adjustments[0]")]
    [InlineData("""{"heldOn":"2026-05-20","participants":["Leder",null]}""", "participants[1]")]
    public async Task A_meeting_names_what_is_missing_in_its_lists(string body, string field) =>
        Assert.Equal("Skal udfyldes.", At(await scene.Lead.Post("/stop-op-meetings", body), field));

    [Fact]
    public async Task Answers_that_are_none_or_too_many_are_refused_in_whole_sentences()
    {
        var course = await scene.Started();
        var (id, link) = await scene.Invite(course);
        using var parents = scene.Site.Nobody();
        foreach (var (client, path) in (IEnumerable<(HttpClient, string)>)[(parents, $"/answers/{link}"), (scene.Lead, Paper(course, id))])
        {
            var day = client == parents ? "" : "\"answeredOn\":\"2026-05-21\",";
            var missing = await client.Post(path, $$"""{{{day}}"answers":[{"code":"change","value":4},null]}""");
            Assert.Equal("Skal udfyldes.", At(missing, "answers[1]"));
            var many = await client.Post(path, $$"""{{{day}}"answers":[{{string.Join(',', Enumerable.Repeat("null", 20_000))}}]}""");
            Assert.Equal("Højst 200 svar ad gangen.", At(many, "answers"));
        }
    }

    [Fact]
    public async Task A_figure_that_no_effect_can_have_is_told_how_large_it_may_be()
    {
        var told = At(
            await scene.Lead.Post(
                "/reports/effects",
                """{"effect":"trust","year":2026,"value":1e27,"unit":"procent","n":20,"source":"Skema"}"""
            ),
            "value"
        );
        Assert.Contains("1000000000", told.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("{", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da", "Vælg eller skriv mindst ét svar.")]
    [InlineData("en", "Choose or write at least one answer.")]
    [InlineData("ar", "اختاروا أو اكتبوا إجابة واحدة على الأقل.")]
    [InlineData("tr", "En az bir yanıt seçin ya da yazın.")]
    [InlineData("ur", "کم از کم ایک جواب منتخب کریں یا لکھیں۔")]
    [InlineData("pl", "Proszę wybrać lub wpisać co najmniej jedną odpowiedź.")]
    public async Task An_empty_form_is_not_sent_and_what_was_kept_stands(string language, string said)
    {
        var (_, link) = await scene.Invite(await scene.Started(), language);
        using var parents = scene.Site.Nobody();
        using var kept = await parents.Send(link, ("svar[helpedMost]", "Billederne"), ("handling", "gem"));
        using var empty = await parents.Send(link, ("svar[helpedMost]", " \u200b "), ("handling", "send"));
        Assert.Equal(HttpStatusCode.OK, empty.StatusCode);
        var page = WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("Billederne", await parents.Page($"/svar/{link}"), StringComparison.Ordinal);
        using var unknown = await parents.Send(link, ("svar[change]", ""), ("handling", "send"));
        Assert.Equal(HttpStatusCode.Redirect, unknown.StatusCode);
    }

    [Fact]
    public async Task Nothing_may_be_kept_and_the_page_does_not_complain()
    {
        var (_, link) = await scene.Invite(await scene.Started());
        using var parents = scene.Site.Nobody();
        using var kept = await parents.Send(link, ("svar[helpedMost]", ""), ("handling", "gem"));
        var page = WebUtility.HtmlDecode(await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Gemt.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Vælg eller skriv", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_an_answer_is_refused_and_one_of_dont_know_is_taken()
    {
        var (_, link) = await scene.Invite(await scene.Started());
        using var parents = scene.Site.Nobody();
        Assert.Equal("Vælg eller skriv mindst ét svar.", At(await parents.Post($"/answers/{link}", Asking.Answers()), "answers"));
        (await parents.Post($"/answers/{link}", Asking.Answers(("change", null), ("wellbeing", null)))).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_sheet_of_paper_without_an_answer_is_not_typed_in()
    {
        var course = await scene.Started();
        var (id, _) = await scene.Invite(course);
        foreach (var answers in (string[])["[]", """[{"code":"change","value":null}]""", """[{"code":"helpedMost","value":"  "}]"""])
        {
            var typed = await scene.Lead.Post(Paper(course, id), $$"""{"answeredOn":"2026-05-21","answers":{{answers}}}""");
            Assert.Equal("Vælg eller skriv mindst ét svar.", At(typed, "answers"));
        }

        (await scene.Lead.Post(Paper(course, id), """{"answeredOn":"2026-05-21","answers":[{"code":"change","value":4}]}""")).Expect(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task An_adjustment_is_made_once_and_not_before_its_meeting()
    {
        var path = $"/stop-op-adjustments/{await Adjustment()}/done";
        Assert.Equal("Må ikke ligge før 2. mar. 2026.", At(await scene.Lead.Post(path, new { doneOn = "2026-03-01" }), "doneOn"));
        (await scene.Lead.Post(path, new { doneOn = "2026-03-02", outcome = "Det virker" })).Expect(HttpStatusCode.OK);
        Assert.Equal("409 stop-op.done-already", (await scene.Lead.Post(path, new { doneOn = "2026-03-05" })).Said);
        Assert.Equal("2026-03-02", (await scene.Lead.Fetch(path[..^"/done".Length]))["doneOn"].GetString());
    }

    [Fact]
    public async Task What_keeps_no_count_of_its_changes_promises_no_If_Match()
    {
        var paths = (await scene.Lead.Fetch("openapi/v1.json")).Expect(HttpStatusCode.OK)["paths"];
        foreach (
            var (path, method, promises) in (IEnumerable<(string, string, bool)>)
                [
                    ("/stop-op-adjustments/{id}", "put", false),
                    ("/stop-op-adjustments/{id}/done", "post", false),
                    ("/programme/expectations/{year}", "put", false),
                    ("/courses/{id}/evaluation-invitations", "post", false),
                    ("/stop-op-meetings", "post", false),
                    ("/questionnaires", "post", false),
                    ("/referrals", "post", false),
                    ("/referrals/{id}/withdraw", "post", true),
                    ("/courses/{id}/goals/{goalId}/scores/taken-back", "post", true),
                    ("/reports/status-memo/texts", "put", true),
                ]
        )
        {
            var operation = paths.EnumerateObject().Single(p => p.Name.EndsWith(path, StringComparison.Ordinal)).Value.GetProperty(method);
            Assert.Equal(promises, operation.GetProperty("responses").TryGetProperty("412", out _));
            Assert.Equal(
                promises,
                operation.GetProperty("parameters").EnumerateArray().Any(p => p.GetProperty("name").GetString() == "If-Match")
            );
        }
    }

    private async Task<string> Adjustment()
    {
        object adjustment = new { text = "Flere billeder", ownerId = scene.PedagogueId };
        var meeting = new { heldOn = "2026-03-02", adjustments = (object[])[adjustment] };
        var made = (await scene.Lead.Post("/stop-op-meetings", meeting)).Expect(HttpStatusCode.Created);
        return made["adjustments"][0].GetProperty("id").GetString()!;
    }

    private static string Paper(string course, string id) => $"/courses/{course}/evaluation-invitations/{id}/paper";

    /// <summary>What stands at a field of a refusal, which has no other.</summary>
    private static string At(Answer refused, string field)
    {
        Assert.Equal("400 request.invalid", refused.Said);
        Assert.Equal(field, Assert.Single(refused.Fields));
        return string.Join('\n', refused["errors"].GetProperty(field).EnumerateArray().Select(Words));
    }

    private static string Words(JsonElement said) => said.ValueKind == JsonValueKind.String ? said.GetString()! : said.GetRawText();
}
