using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Host.Tests.Katalog;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>A municipality asks in its own words, and what was answered before still counts.</summary>
public sealed class OwnQuestionnaireTests : IAsyncLifetime
{
    private Scene scene = null!;

    public async ValueTask InitializeAsync() => scene = await Scene.Of("ishoej-0-6");

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task An_answer_keeps_the_version_it_was_given_to_and_the_sums_join_by_code()
    {
        var course = await scene.Started();
        var (_, before) = await scene.Invite(course);
        var questions = await Questions(1);
        Question(questions, "change")["text"]!["da"] = "Er det blevet bedre?";
        questions.Remove(Question(questions, "toChange"));
        questions.Add(Own("sleep", "extent", "Sover jeres barn godt?"));
        var made = (await Make(1, questions)).Expect(HttpStatusCode.Created);
        Assert.Equal(2, made["version"].GetInt32());
        var (_, after) = await scene.Invite(course);

        using var parents = scene.Site.Nobody();
        var (old, now) = (await Asked(parents, before), await Asked(parents, after));
        Assert.Equal("Hvordan har jeres barn det nu, sammenlignet med før forløbet?", old["change"]);
        Assert.Contains("toChange", old.Keys);
        Assert.DoesNotContain("sleep", old.Keys);
        Assert.Equal(("Er det blevet bedre?", "Sover jeres barn godt?"), (now["change"], now["sleep"]));
        Assert.DoesNotContain("toChange", now.Keys);
        (await parents.Post($"/answers/{before}", Asking.Answers(("change", 5), ("toChange", "Intet")))).Expect(HttpStatusCode.NoContent);
        (await parents.Post($"/answers/{after}", Asking.Answers(("change", 4), ("sleep", 2)))).Expect(HttpStatusCode.NoContent);

        var summary = (await scene.Lead.Fetch("/evaluation/summary"))["questions"].EnumerateArray().ToList();
        Assert.Equal(2, summary.Single(q => q.GetProperty("code").GetString() == "change").GetProperty("n").GetInt32());
        Assert.Equal(1, summary.Single(q => q.GetProperty("code").GetString() == "sleep").GetProperty("n").GetInt32());
        var answers = (await scene.Lead.Fetch($"/courses/{course}/evaluation-invitations"))["items"].EnumerateArray();
        Assert.Equal(
            ["Er det blevet bedre?", "Hvordan har jeres barn det nu, sammenlignet med før forløbet?"],
            answers.Select(i => i.GetProperty("answers")[0].GetProperty("question").GetString())
        );
    }

    [Fact]
    public async Task A_retired_question_is_still_summed()
    {
        var course = await scene.Started();
        var (_, link) = await scene.Invite(course);
        using var parents = scene.Site.Nobody();
        (await parents.Post($"/answers/{link}", Asking.Answers(("parentActions", 5)))).Expect(HttpStatusCode.NoContent);
        var questions = await Questions(1);
        questions.Remove(Question(questions, "parentActions"));
        (await Make(1, questions)).Expect(HttpStatusCode.Created);
        var summed = (await scene.Lead.Fetch("/evaluation/summary"))["questions"].EnumerateArray();
        Assert.Equal(1, summed.Single(q => q.GetProperty("code").GetString() == "parentActions").GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task A_fault_stands_at_its_field_and_nothing_is_made()
    {
        var questions = await Questions(1);
        Question(questions, "change")["scale"] = "extent";
        Question(questions, "wishes")["text"]!.AsObject().Remove("ur");
        Question(questions, "needs")["moments"] = new JsonArray();
        Assert.Equal(["questions[0].text.ur", "questions[1].moments", "questions[3].scale"], (await Make(1, questions)).Fields);
        Assert.Equal(["basedOn", "questions"], (await scene.Administrator.Post("/questionnaires", new { })).Fields);
        Assert.Single((await scene.Lead.Fetch("/questionnaires"))["items"].EnumerateArray());
    }

    [Fact]
    public async Task A_code_never_changes_its_scale_also_when_it_was_retired_in_between()
    {
        var whole = await Questions(1);
        var without = await Questions(1);
        without.Remove(Question(without, "doDifferently"));
        (await Make(1, without)).Expect(HttpStatusCode.Created);
        Question(whole, "doDifferently")["scale"] = "change";
        Assert.Equal(["questions[6].scale"], (await Make(2, whole)).Fields);
    }

    [Fact]
    public async Task Two_who_write_at_once_do_not_undo_each_other()
    {
        var questions = await Questions(1);
        Question(questions, "change")["text"]!["da"] = "Er det blevet bedre?";
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Make(1, questions)));
        Assert.Single(made, m => m.Status == HttpStatusCode.Created);
        Assert.Equal(7, made.Count(m => m.Said == "409 questionnaire.overtaken"));
        Assert.Equal(
            [2, 1],
            (await scene.Lead.Fetch("/questionnaires"))["items"].EnumerateArray().Select(v => v.GetProperty("version").GetInt32())
        );
    }

    [Fact]
    public async Task A_questionnaire_that_asks_the_same_makes_no_new_version()
    {
        var questions = await Questions(1);
        Assert.Equal(1, (await Make(1, questions)).Expect(HttpStatusCode.Created)["version"].GetInt32());
        Question(questions, "change")["text"]!["da"] = "Er det blevet bedre?";
        Assert.Equal(2, (await Make(1, questions)).Expect(HttpStatusCode.Created)["version"].GetInt32());
        Assert.Equal(2, (await Make(2, questions)).Expect(HttpStatusCode.Created)["version"].GetInt32());
        Assert.Equal(2, (await scene.Lead.Fetch("/questionnaires"))["items"].GetArrayLength());
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_not_found_and_others_may_not_look()
    {
        foreach (var version in (string[])["0", "2", "-1"])
        {
            Assert.Equal("404 record.not-found", (await scene.Lead.Fetch($"/questionnaires/{version}")).Said);
        }

        Assert.Equal("403 caller.not-allowed", (await scene.Pedagogue.Fetch("/questionnaires")).Said);
        Assert.Equal("403 caller.not-allowed", (await scene.Lead.Post("/questionnaires", new { basedOn = 1 })).Said);
    }

    private async Task<JsonArray> Questions(int version) =>
        JsonNode.Parse((await scene.Administrator.Fetch($"/questionnaires/{version}")).Expect(HttpStatusCode.OK).Text)![
            "questions"
        ]!.AsArray();

    private Task<Answer> Make(int basedOn, JsonArray questions) =>
        scene.Administrator.Post("/questionnaires", new { basedOn, questions = questions.DeepClone() });

    private static JsonNode Question(JsonArray questions, string code) => questions.Single(q => q!["code"]!.GetValue<string>() == code)!;

    private static JsonObject Own(string code, string scale, string text) =>
        new()
        {
            ["code"] = code,
            ["kind"] = "scale",
            ["scale"] = scale,
            ["moments"] = new JsonArray("end"),
            ["text"] = new JsonObject(
                ((string[])["da", "en", "ar", "tr", "ur", "pl"]).Select(l => KeyValuePair.Create(l, (JsonNode?)text))
            ),
        };

    [Fact]
    public async Task A_technique_that_the_municipality_has_retired_is_not_offered_to_parents()
    {
        var (_, link) = await scene.Invite(await scene.Started());
        await scene.Administrator.Retires("techniques", "T4");
        using var parents = scene.Site.Nobody();
        var choices = (await parents.Fetch($"/answers/{link}"))["questions"]
            .EnumerateArray()
            .Single(q => q.GetProperty("code").GetString() == "helpedMostOf")
            .GetProperty("choices")
            .EnumerateArray()
            .Select(c => c.GetProperty("value").GetString());
        Assert.Equal(Enumerable.Range(1, 15).Except([4]).Select(n => $"T{n}"), choices);
        var page = await parents.Page($"/svar/{link}");
        Assert.Contains("value=\"T5\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"T4\"", page, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> Asked(HttpClient parents, string link) =>
        (await parents.Fetch($"/answers/{link}"))["questions"]
            .EnumerateArray()
            .ToDictionary(q => q.GetProperty("code").GetString()!, q => q.GetProperty("text").GetString()!);
}
