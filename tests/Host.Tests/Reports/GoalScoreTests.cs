using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>Goals are scored by parents and pedagogue, before and after (S4), and counted once the course has ended.</summary>
public sealed class GoalScoreTests
{
    [Fact]
    public async Task A_goal_is_scored_by_each_before_and_after_and_stands_as_last_said()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (course, goal) = await Goal(scene);
        await Score(scene, course, goal, "parents", "before", 2, "2026-03-16");
        await Score(scene, course, goal, "pedagogue", "before", 1, "2026-03-16");
        await Score(scene, course, goal, "parents", "before", 3, "2026-03-17");
        var progress = await Score(scene, course, goal, "parents", "after", 5, "2026-05-01");
        Assert.Equal(
            ["parents after 5", "parents before 3", "pedagogue before 1"],
            progress["goals"]
                [0]
                .GetProperty("scores")
                .EnumerateArray()
                .Select(s => $"{s.GetProperty("by")} {s.GetProperty("moment")} {s.GetProperty("score")}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(progress["goals"].GetRawText(), (await scene.Lead.Fetch($"/courses/{course}/progress"))["goals"].GetRawText());
    }

    [Theory]
    [InlineData("{\"by\":\"parents\",\"moment\":\"before\",\"score\":6,\"on\":\"2026-03-16\"}", "score")]
    [InlineData("{\"by\":\"parents\",\"moment\":\"before\",\"score\":0,\"on\":\"2026-03-16\"}", "score")]
    [InlineData("{\"by\":\"parents\",\"moment\":\"before\",\"score\":3,\"on\":\"2026-03-15\"}", "on")]
    [InlineData("{\"by\":\"parents\",\"moment\":\"before\",\"score\":3,\"on\":\"2199-01-01\"}", "on")]
    [InlineData("{\"moment\":\"before\",\"score\":3,\"on\":\"2026-03-16\"}", "by")]
    public async Task A_score_outside_the_scale_or_before_the_goal_is_refused_at_its_field(string body, string field)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (course, goal) = await Goal(scene);
        var answer = await scene.Pedagogue.Put(
            $"/courses/{course}/goals/{goal}/scores",
            System.Text.Json.JsonSerializer.Deserialize<object>(body)
        );
        Assert.Equal("400 request.invalid", answer.Said);
        Assert.Equal([field], answer.Fields);
    }

    [Fact]
    public async Task After_comes_after_before_and_another_pedagogue_finds_nothing()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (course, goal) = await Goal(scene);
        await Score(scene, course, goal, "parents", "before", 2, "2026-04-01");
        object Score2(string moment, string on) =>
            new
            {
                by = "parents",
                moment,
                score = 4,
                on,
            };
        Assert.Equal(["on"], (await scene.Pedagogue.Put($"/courses/{course}/goals/{goal}/scores", Score2("after", "2026-03-31"))).Fields);
        await Score(scene, course, goal, "parents", "after", 4, "2026-04-10");
        Assert.Equal(["on"], (await scene.Pedagogue.Put($"/courses/{course}/goals/{goal}/scores", Score2("before", "2026-04-11"))).Fields);
        (await scene.OtherPedagogue.Put($"/courses/{course}/goals/{goal}/scores", Score2("after", "2026-04-12"))).Expect(
            HttpStatusCode.NotFound
        );
        (await scene.OtherPedagogue.Fetch($"/courses/{course}/progress")).Expect(HttpStatusCode.NotFound);
        (await scene.Pedagogue.Put($"/courses/{course}/goals/{course}/scores", Score2("after", "2026-04-12"))).Expect(
            HttpStatusCode.NotFound
        );
        Assert.Equal(
            ["technique"],
            (await scene.Pedagogue.Put($"/courses/{course}/helped-most", new { by = "parents", technique = "T99" })).Fields
        );
    }

    [Fact]
    public async Task What_helps_counts_each_ended_course_once_whenever_it_is_said()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        scene.Site.Clock.Today = Testing.House.Day("2026-07-10");
        foreach (var after in (int[])[5, 4, 2])
        {
            var (course, goal) = await Goal(scene);
            await Score(scene, course, goal, "parents", "before", 2, "2026-03-16");
            (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-23"))).Expect(HttpStatusCode.Created);
            (await scene.Pedagogue.Post($"/courses/{course}/end", new { endedOn = "2026-04-02", reason = "completed" })).Expect(
                HttpStatusCode.OK
            );
            await Score(scene, course, goal, "parents", "after", after, "2026-04-02");
            (await scene.Pedagogue.Put($"/courses/{course}/helped-most", new { by = "parents", technique = "T4" })).Expect(
                HttpStatusCode.OK
            );
        }

        var parents = (await scene.Lead.Fetch("/reports/what-helps?year=2026"))["raters"][0];
        Assert.Equal((3, 3), (parents.GetProperty("scored").GetInt32(), parents.GetProperty("said").GetInt32()));
        Assert.Equal(2 / 3.0, parents.GetProperty("nearer").GetProperty("share").GetDouble(), 6);
        var technique = Assert.Single(parents.GetProperty("techniques").EnumerateArray());
        Assert.Equal(("T4", 3), (technique.GetProperty("code").GetString(), technique.GetProperty("usedN").GetInt32()));
        var shown = (await (await scene.Site.As(Role.Observer)).Fetch("/reports/what-helps?year=2026"))["raters"][0];
        Assert.Equal("null null", $"{shown.GetProperty("scored").GetRawText()} {shown.GetProperty("nearer").GetRawText()}");
        Assert.All(shown.GetProperty("techniques").EnumerateArray(), t => Assert.True(t.GetProperty("suppressed").GetBoolean()));
        Assert.Empty((await SumsTests.Verify(scene)).Wrong);
    }

    [Fact]
    public async Task What_is_taken_back_counts_no_more_and_stays_to_be_seen()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        scene.Site.Clock.Today = Testing.House.Day("2026-07-10");
        var (course, goal) = await Goal(scene);
        await Score(scene, course, goal, "parents", "before", 2, "2026-03-16");
        await Score(scene, course, goal, "parents", "after", 5, "2026-04-02");
        await scene.Pedagogue.Put($"/courses/{course}/helped-most", new { by = "parents", technique = "T4" });
        (await scene.Pedagogue.Post($"/courses/{course}/end", new { endedOn = "2026-04-02", reason = "completed" })).Expect(
            HttpStatusCode.OK
        );
        Assert.Equal((1, 1), await Counted());

        var path = $"/courses/{course}/goals/{goal}/scores/taken-back";
        Assert.Equal(["by", "moment"], (await scene.Pedagogue.Post(path, new { })).Fields.Order());
        (await scene.OtherPedagogue.Post(path, new { by = "parents", moment = "after" })).Expect(HttpStatusCode.NotFound);
        var back = (await scene.Pedagogue.Post(path, new { by = "parents", moment = "after" })).Expect(HttpStatusCode.OK);
        Assert.Equal("before", Assert.Single(back["goals"][0].GetProperty("scores").EnumerateArray()).GetProperty("moment").GetString());
        var earlier = Assert.Single(back["goals"][0].GetProperty("earlier").EnumerateArray());
        Assert.Equal((5, "2026-07-10"), (earlier.GetProperty("score").GetInt32(), earlier.GetProperty("goneOn").GetString()));

        var helped = (await scene.Pedagogue.Post($"/courses/{course}/helped-most/taken-back", new { by = "parents" })).Expect(
            HttpStatusCode.OK
        );
        Assert.Equal(0, helped["helpedMost"].GetArrayLength());
        Assert.Equal("T4", Assert.Single(helped["helpedBefore"].EnumerateArray()).GetProperty("technique").GetString());
        Assert.Equal((0, 0), await Counted());
        Assert.Empty((await SumsTests.Verify(scene)).Wrong);

        async Task<(int Scored, int Said)> Counted()
        {
            var parents = (await scene.Lead.Fetch("/reports/what-helps?year=2026"))["raters"][0];
            return (parents.GetProperty("scored").GetInt32(), parents.GetProperty("said").GetInt32());
        }
    }

    private static async Task<(string Course, string Goal)> Goal(Scene scene)
    {
        var course = await scene.Started();
        var goal = new
        {
            text = "Godmorgen uden gråd",
            group = "home",
            agreedOn = "2026-03-16",
        };
        return (course, (await scene.Pedagogue.Post($"/courses/{course}/goals", goal)).Expect(HttpStatusCode.Created).Id);
    }

    private static async Task<Answer> Score(Scene scene, string course, string goal, string by, string moment, int score, string on) =>
        (
            await scene.Pedagogue.Put(
                $"/courses/{course}/goals/{goal}/scores",
                new
                {
                    by,
                    moment,
                    score,
                    on,
                }
            )
        ).Expect(HttpStatusCode.OK);
}
