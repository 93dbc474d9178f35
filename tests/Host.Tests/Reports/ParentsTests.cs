using System.Net;
using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>Parents answer by a link, once (S6).</summary>
public sealed class ParentsTests
{
    [Fact]
    public async Task Parents_read_the_questions_in_their_language_and_answer_once()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var link = (await scene.Invite(await scene.Started(), "ar")).Link;
        using var parents = scene.Site.Nobody();
        var sheet = (await parents.Fetch($"/answers/{link}")).Expect(HttpStatusCode.OK);
        Assert.Equal("ar", sheet["language"].GetString());
        var scale = sheet["questions"].EnumerateArray().First(q => q.GetProperty("kind").GetString() == "scale");
        Assert.Equal(
            ["1", "2", "3", "4", "5", "null"],
            scale.GetProperty("options").EnumerateArray().Select(o => o.GetProperty("value").GetRawText())
        );
        (await parents.Post($"/answers/{link}", Asking.Answers(("change", 5)))).Expect(HttpStatusCode.NoContent);
        Assert.Equal("404 record.not-found", (await parents.Post($"/answers/{link}", Asking.Answers(("change", 5)))).Said);
        Assert.Equal("404 record.not-found", (await parents.Fetch($"/answers/{link}")).Said);
    }

    [Fact]
    public async Task Fifty_at_once_give_one_answer()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (_, link) = await scene.Invite(await scene.Started());
        using var parents = scene.Site.Nobody();
        var said = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => parents.Post($"/answers/{link}", Asking.Answers(("change", 4)))));
        Assert.Single(said, a => a.Status == HttpStatusCode.NoContent);
        Assert.Equal(49, said.Count(a => a.Status == HttpStatusCode.NotFound));
        Assert.Equal(
            """{"sent":1,"answered":1,"suppressed":false}""",
            (await scene.Lead.Fetch("/evaluation/summary"))["answerRate"].GetRawText()
        );
    }

    [Fact]
    public async Task Few_answers_are_the_leads_alone()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var parents = scene.Site.Nobody();
        foreach (var step in (int[])[5, 5, 4, 2])
        {
            await Answer(parents, scene, await scene.Started(), step);
        }

        Assert.Equal(4, Question(await scene.Lead.Fetch("/evaluation/summary")).GetProperty("n").GetInt32());
        var observer = await scene.Site.As(Role.Observer);
        var few = Question(await observer.Fetch("/evaluation/summary"));
        Assert.Equal(JsonValueKind.Null, few.GetProperty("n").ValueKind);
        Assert.Equal(JsonValueKind.Null, few.GetProperty("distribution").ValueKind);
        Assert.Equal(JsonValueKind.Null, few.GetProperty("favourable").ValueKind);
        await Answer(parents, scene, await scene.Started(), 5);
        Assert.Equal(5, Question(await observer.Fetch("/evaluation/summary")).GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task One_family_that_answers_five_times_is_one_family_to_others()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var course = await scene.Started();
        using var parents = scene.Site.Nobody();
        foreach (var step in (int[])[2, 2, 2, 2, 2])
        {
            await Answer(parents, scene, course, step);
        }

        Assert.Equal(5, Question(await scene.Lead.Fetch("/evaluation/summary")).GetProperty("n").GetInt32());
        var observer = await (await scene.Site.As(Role.Observer)).Fetch("/evaluation/summary");
        Assert.Equal(JsonValueKind.Null, Question(observer).GetProperty("n").ValueKind);
        Assert.True(observer["answerRate.suppressed"].GetBoolean());
        Assert.Empty((await SumsTests.Verify(scene)).Wrong);
    }

    [Fact]
    public async Task What_was_not_asked_or_cannot_be_is_refused_at_its_place_and_spends_nothing()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (_, link) = await scene.Invite(await scene.Started());
        using var parents = scene.Site.Nobody();
        var wrong = new
        {
            answers = (object[])
                [
                    new { code = "change", value = 6 },
                    new { code = "smoke", value = 1 },
                    new { code = "helpedMost", value = 4 },
                    new { code = "wellbeing", value = "godt" },
                ],
        };
        Assert.Equal(
            ["answers[0].value", "answers[1].code", "answers[2].value", "answers[3].value"],
            (await parents.Post($"/answers/{link}", wrong)).Fields
        );
        (await parents.Post($"/answers/{link}", Asking.Answers(("change", 3)))).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_link_that_opens_nothing_is_not_found_whatever_is_sent_by_it()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (_, link) = await scene.Invite(await scene.Started());
        using var parents = scene.Site.Nobody();
        var shapeless = new object[] { new { }, new { answers = (object[])[] }, new { answers = (object?[])[null] } };
        foreach (var body in shapeless)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await parents.Post($"/answers/{link}", body)).Status);
            Assert.Equal("404 record.not-found", (await parents.Post($"/answers/{new string('x', link.Length)}", body)).Said);
        }

        (await parents.Post($"/answers/{link}", Asking.Answers(("change", 3)))).Expect(HttpStatusCode.NoContent);
        foreach (var body in shapeless)
        {
            Assert.Equal("404 record.not-found", (await parents.Post($"/answers/{link}", body)).Said);
        }
    }

    [Fact]
    public async Task An_invitation_needs_a_language_a_day_and_a_course_that_is_ones_own()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var course = await scene.Started();
        Assert.Equal(
            ["language", "expiresOn", "moment"],
            (await scene.Lead.Post($"/courses/{course}/evaluation-invitations", new { language = "xx", expiresOn = "2020-01-01" })).Fields
        );
        (await scene.OtherPedagogue.Post($"/courses/{course}/evaluation-invitations", Asking.Invitation())).Expect(HttpStatusCode.NotFound);
        (await scene.Administrator.Put("/features/ParentAnswers", new { enabled = false })).Expect(HttpStatusCode.OK);
        Assert.Equal(
            "409 evaluation.switched-off",
            (await scene.Lead.Post($"/courses/{course}/evaluation-invitations", Asking.Invitation())).Said
        );
    }

    [Fact]
    public async Task A_stop_op_meeting_leaves_adjustments_with_an_owner_who_makes_them()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var made = (
            await scene.Lead.Post(
                "/stop-op-meetings",
                new
                {
                    heldOn = "2026-03-02",
                    participants = (string[])["Leder", "Dagtilbud"],
                    findings = "Billeder hjælper",
                    adjustments = (object[])
                        [
                            new
                            {
                                text = "Flere billeder",
                                ownerId = scene.PedagogueId,
                                dueOn = "2026-04-01",
                            },
                        ],
                }
            )
        ).Expect(HttpStatusCode.Created);
        var adjustment = made["adjustments"][0].GetProperty("id").GetString();
        (await scene.OtherPedagogue.Post($"/stop-op-adjustments/{adjustment}/done", new { doneOn = "2026-03-03" })).Expect(
            HttpStatusCode.NotFound
        );
        (await scene.Pedagogue.Post($"/stop-op-adjustments/{adjustment}/done", new { doneOn = "2026-03-03" })).Expect(HttpStatusCode.OK);
        Assert.Equal(0, (await scene.OtherPedagogue.Fetch("/stop-op-meetings"))["total"].GetInt32());
        Assert.Equal(1, (await scene.Pedagogue.Fetch("/stop-op-meetings"))["total"].GetInt32());
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("observer")]
    public async Task Nobody_owns_an_adjustment_who_could_not_meet_it(string role)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var owner = (await (await scene.Site.As(Enum.Parse<Role>(role, ignoreCase: true))).Fetch("/me"))["userId"].GetString();
        object Meeting(string heldOn, string? ownerId) =>
            new
            {
                heldOn,
                findings = "Billeder hjælper",
                adjustments = (object[])[new { text = "Flere billeder", ownerId }],
            };
        var refused = await scene.Lead.Post("/stop-op-meetings", Meeting("2026-03-02", owner));
        Assert.Equal(["adjustments[0].ownerId"], refused.Fields);
        Assert.Equal(["heldOn"], (await scene.Lead.Post("/stop-op-meetings", Meeting("1899-03-02", scene.PedagogueId))).Fields);
        var made = (await scene.Lead.Post("/stop-op-meetings", Meeting("2026-03-02", scene.PedagogueId))).Expect(HttpStatusCode.Created);
        var path = $"/stop-op-adjustments/{made["adjustments"][0].GetProperty("id").GetString()}";
        Assert.Equal(["ownerId"], (await scene.Lead.Put(path, new { text = "Flere billeder", ownerId = owner })).Fields);
        (await scene.Lead.Put(path, new { text = "Mange billeder", ownerId = scene.PedagogueId })).Expect(HttpStatusCode.OK);
    }

    /// <summary>The choice is counted as said by the parents themselves; other words to the same question are theirs and counted nowhere.</summary>
    [Fact]
    public async Task What_parents_say_helped_most_reaches_what_helps()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        scene.Site.Clock.Today = Testing.House.Day("2026-05-04");
        using var parents = scene.Site.Nobody();
        foreach (var words in (string[])["T4", "T4", "Hendes ro"])
        {
            var link = (await scene.Invite(await scene.Started(), "pl")).Link;
            var asked = (await parents.Fetch($"/answers/{link}"))["questions"]
                .EnumerateArray()
                .Single(q => q.GetProperty("code").GetString() == "helpedMostOf");
            Assert.Equal(("text", 15), (asked.GetProperty("kind").GetString(), asked.GetProperty("choices").GetArrayLength()));
            (await parents.Post($"/answers/{link}", Asking.Answers(("helpedMostOf", words)))).Expect(HttpStatusCode.NoContent);
        }

        scene.Site.Clock.Today = Testing.House.Day("2026-07-02");
        const int year = 2026;
        var said = (await scene.Lead.Fetch($"/reports/what-helps?year={year}"))["raters"]
            .EnumerateArray()
            .Single(r => r.GetProperty("by").GetString() == "questionnaire");
        Assert.Equal(2, said.GetProperty("said").GetInt32());
        Assert.Equal(["T4"], said.GetProperty("techniques").EnumerateArray().Select(t => t.GetProperty("code").GetString()));
        var observer = (await (await scene.Site.As(Role.Observer)).Fetch($"/reports/what-helps?year={year}"))["raters"];
        Assert.DoesNotContain(observer.EnumerateArray(), r => r.GetProperty("said").ValueKind == JsonValueKind.Number);
        Assert.Empty((await SumsTests.Verify(scene)).Wrong);
        var behind = (await scene.Lead.Fetch($"/reports/indicators/cases?year={year}&figure=answered"))["items"];
        Assert.Equal(3, behind.GetArrayLength());
    }

    private static async Task Answer(HttpClient parents, Scene scene, string course, int step) =>
        (await parents.Post($"/answers/{(await scene.Invite(course)).Link}", Asking.Answers(("change", step)))).Expect(
            HttpStatusCode.NoContent
        );

    private static JsonElement Question(Answer summary) =>
        summary["questions"].EnumerateArray().Single(q => q.GetProperty("code").GetString() == "change");
}
