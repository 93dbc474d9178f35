using System.Diagnostics;
using System.Net;
using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>What the team sees of the parents whom it asked: who answered, on paper or by the link, and which links are shut.</summary>
public sealed class AskedParentsTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task A_paper_answer_is_marked_with_who_typed_it_and_shuts_the_link()
    {
        var course = await scene.Started();
        var (id, link) = await scene.Invite(course);
        var typed = (await scene.Pedagogue.Post(Paper(course, id), Sheet("2026-05-21", ("change", 5), ("wellbeing", null)))).Expect(
            HttpStatusCode.OK
        );
        Assert.Equal("Pedagogue", typed["typedInBy"].GetString());
        Assert.Equal("answered", typed["state"].GetString());
        Assert.Equal(
            [("wellbeing", "Ved ikke"), ("change", "Meget bedre")],
            typed["answers"].EnumerateArray().Select(a => (a.GetProperty("code").GetString(), a.GetProperty("answer").GetString()))
        );
        using var parents = scene.Site.Nobody();
        Assert.Equal(HttpStatusCode.NotFound, (await parents.Fetch($"/answers/{link}")).Status);
        Assert.Equal("409 evaluation.not-open", (await scene.Lead.Post(Paper(course, id), Sheet("2026-05-21", ("change", 4)))).Said);
    }

    [Fact]
    public async Task A_paper_answer_lies_between_the_asking_and_today_and_its_faults_stand_at_their_places()
    {
        var course = await scene.Started();
        var (id, _) = await scene.Invite(course);
        foreach (var day in (string[])["2026-05-20", "2026-05-22"])
        {
            Assert.Equal(["answeredOn"], (await scene.Lead.Post(Paper(course, id), Sheet(day, ("change", 4)))).Fields);
        }

        Assert.Equal(
            ["answers[0].value", "answers[1].code"],
            (await scene.Lead.Post(Paper(course, id), Sheet("2026-05-21", ("change", 6), ("wishes", "x")))).Fields
        );
        var (_, others) = await scene.Accepted();
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Lead.Post(Paper(others, id), Sheet("2026-05-21"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.OtherPedagogue.Post(Paper(course, id), Sheet("2026-05-21"))).Status);
    }

    [Fact]
    public async Task A_paper_answer_may_come_back_after_the_links_last_day()
    {
        await using var own = await Scene.Of("ishoej-0-6");
        var course = await own.Started();
        var (id, link) = await own.Invite(course, expiresOn: "2026-05-21");
        own.Site.Clock.Today = new DateOnly(2026, 5, 22);
        using var parents = own.Site.Nobody();
        Assert.Equal(HttpStatusCode.NotFound, (await parents.Fetch($"/answers/{link}")).Status);
        Assert.Equal("expired", State(await own.Lead.Fetch($"/courses/{course}/evaluation-invitations")));
        (await own.Lead.Post(Paper(course, id), Sheet("2026-05-22", ("change", 4)))).Expect(HttpStatusCode.OK);
        Assert.Equal("answered", State(await own.Lead.Fetch($"/courses/{course}/evaluation-invitations")));
    }

    [Fact]
    public async Task A_revoked_link_is_answered_like_one_that_never_was_and_its_parents_count_as_not_asked()
    {
        await using var own = await Scene.Of("ishoej-0-6");
        var course = await own.Started();
        var (kept, _) = await own.Invite(course);
        var (id, link) = await own.Invite(course, "ur");
        var revoked = (await own.Pedagogue.Post($"/courses/{course}/evaluation-invitations/{id}/revoke", null)).Expect(HttpStatusCode.OK);
        Assert.Equal("revoked", revoked["state"].GetString());
        Assert.Equal(1, (await own.Lead.Fetch("/evaluation/summary"))["answerRate.sent"].GetInt32());
        Assert.Equal("409 evaluation.not-open", (await own.Lead.Post($"/courses/{course}/evaluation-invitations/{id}/revoke", null)).Said);
        Assert.Equal("409 evaluation.not-open", (await own.Lead.Post(Paper(course, id), Sheet("2026-05-21"))).Said);
        using var parents = own.Site.Nobody();
        var never = new string('A', link.Length);
        Assert.Equal(await Seen(parents, never), await Seen(parents, link));
        (await own.Lead.Post(Paper(course, kept), Sheet("2026-05-21", ("change", 4)))).Expect(HttpStatusCode.OK);
        var (_, used) = await own.Invite(course);
        (await parents.Post($"/answers/{used}", Asking.Answers(("change", 3)))).Expect(HttpStatusCode.NoContent);
        Assert.Equal(await Seen(parents, never), await Seen(parents, used));
    }

    [Fact]
    public async Task What_is_half_written_is_the_parents_own()
    {
        var course = await scene.Started();
        var (_, link) = await scene.Invite(course);
        using var parents = scene.Site.Nobody();
        using var kept = await parents.Send(link, ("svar[helpedMost]", "Billederne"), ("handling", "gem"));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        var asked = (await scene.Pedagogue.Fetch($"/courses/{course}/evaluation-invitations"))["items"][0];
        Assert.Equal(JsonValueKind.Null, asked.GetProperty("answers").ValueKind);
        Assert.Contains("Billederne", await parents.Page($"/svar/{link}"), StringComparison.Ordinal);
        using var sent = await parents.Send(link, ("svar[helpedMost]", "Billederne"), ("handling", "send"));
        Assert.Equal("/svar/0183/tak?sprog=da", sent.Headers.Location?.OriginalString);
        asked = (await scene.Pedagogue.Fetch($"/courses/{course}/evaluation-invitations"))["items"][0];
        Assert.Equal("Billederne", asked.GetProperty("answers")[0].GetProperty("answer").GetString());
        Assert.Equal(JsonValueKind.Null, asked.GetProperty("typedInBy").ValueKind);
    }

    [Fact]
    public async Task Reading_what_parents_wrote_stands_in_the_log_of_use()
    {
        var course = await scene.Started();
        (await scene.Pedagogue.Fetch($"/courses/{course}/evaluation-invitations")).Expect(HttpStatusCode.OK);
        var rows = (await scene.Administrator.Fetch($"/audit?subjectId={course}"))["items"].EnumerateArray();
        Assert.Contains(rows, r => r.GetProperty("purpose").GetString() == "Læse forældrenes svar");
        Assert.Equal(
            "403 caller.not-allowed",
            (await (await scene.Site.As(Role.Controller)).Fetch($"/courses/{course}/evaluation-invitations")).Said
        );
    }

    /// <summary>A used link and one that never was take about as long: nothing is opened for either. The medians of many tries; a factor two bears a busy machine.</summary>
    [Fact]
    public async Task A_used_link_takes_no_longer_than_one_that_never_was()
    {
        var (_, link) = await scene.Invite(await scene.Started());
        using var parents = scene.Site.Nobody();
        (await parents.Post($"/answers/{link}", Asking.Answers(("helpedMost", new string('å', 9_000))))).Expect(HttpStatusCode.NoContent);
        var (used, never) = (new List<double>(), new List<double>());
        for (var i = 0; i < 60; i++)
        {
            used.Add(await Took(parents, link));
            never.Add(await Took(parents, $"{Guid.CreateVersion7():N}{Guid.CreateVersion7():N}"));
        }

        var ratio = Median(used) / Median(never);
        Assert.InRange(ratio, 0.5, 2);
    }

    private static async Task<double> Took(HttpClient parents, string link)
    {
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(HttpStatusCode.NotFound, (await parents.Fetch($"/answers/{link}")).Status);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);

    /// <summary>What a page and a call answer to a link: status, headers and body.</summary>
    private static async Task<string> Seen(HttpClient parents, string link)
    {
        var said = new List<string>();
        foreach (var path in (string[])[$"/svar/{link}", $"/api/v1/answers/{link}"])
        {
            using var answer = await parents.GetAsync(path, TestContext.Current.CancellationToken);
            said.Add($"{(int)answer.StatusCode}");
            said.AddRange(
                answer
                    .Headers.Concat(answer.Content.Headers)
                    .Where(h => h.Key is not ("Date" or "traceparent"))
                    .Select(h => $"{h.Key}: {string.Join(',', h.Value)}")
                    .Order(StringComparer.Ordinal)
            );
            said.Add(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        return string.Join('\n', said);
    }

    private static string Paper(string course, string id) => $"/courses/{course}/evaluation-invitations/{id}/paper";

    private static object Sheet(string answeredOn, params (string Code, object? Value)[] answers) =>
        new { answeredOn, answers = answers.Select(a => new { code = a.Code, value = a.Value }) };

    private static string? State(Answer list) => list["items"][0].GetProperty("state").GetString();
}
