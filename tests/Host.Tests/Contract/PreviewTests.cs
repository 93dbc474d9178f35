using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>A change that is tried, shared and put in force, and a course that is moved to it: over HTTP, as the contract spells it.</summary>
public sealed class PreviewTests
{
    private const string Why = "Familien fortsætter efter den nye aftale.";

    [Fact]
    public async Task A_preview_answers_as_the_contract_says_and_changes_nothing()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var course = await scene.Started();
        var referral = (await scene.Lead.Fetch($"/courses/{course}"))["referralId"].GetString();
        var before = (await scene.Lead.Fetch($"/courses/{course}")).Text;

        var answer = (await scene.Administrator.Post("/programme/preview", Preview(maxVisits: 1))).Expect(HttpStatusCode.OK);

        Assert.Equal(
            ["referrals", "eligibleBefore", "eligibleAfter", "changed", "coursesOverLimit"],
            answer.Json.EnumerateObject().Take(5).Select(p => p.Name)
        );
        Assert.Equal((1, 1, 0), (answer["referrals"].GetInt32(), answer["eligibleBefore"].GetInt32(), answer["eligibleAfter"].GetInt32()));
        var changed = Assert.Single(answer["changed"].EnumerateArray());
        Assert.Equal(
            (referral, true, false),
            (
                changed.GetProperty("referralId").GetString(),
                changed.GetProperty("before").GetBoolean(),
                changed.GetProperty("after").GetBoolean()
            )
        );
        var ground = changed.GetProperty("grounds")[0];
        Assert.Equal(
            ("age", false, "N1"),
            (ground.GetProperty("code").GetString(), ground.GetProperty("met").GetBoolean(), ground.GetProperty("source").GetString())
        );
        Assert.Equal(before, (await scene.Lead.Fetch($"/courses/{course}")).Text);
        Assert.Single((await scene.Lead.Fetch("/programme/versions"))["items"].EnumerateArray());
        var trace = (await scene.Administrator.Fetch("/audit"))["items"].EnumerateArray();
        Assert.Contains(trace, row => row.GetProperty("criterion").GetString() == "from=2026-01-01; to=2026-05-21");
    }

    [Theory]
    [InlineData("ishoej-0-6", "2018-01-01", "programme.date-taken")]
    [InlineData("tois-2018", "2026-12-01", "feature.self-referral-support-course")]
    public async Task What_could_never_come_into_force_is_told_by_the_rehearsal_too(string @base, string effectiveFrom, string code)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Administrator.Put("/features/SelfReferral", new { enabled = true });
        var version = new
        {
            @base,
            effectiveFrom,
            note = "Prøve",
        };
        Assert.Equal($"409 {code}", (await scene.Administrator.Post("/programme/versions", version)).Said);

        var tried = new
        {
            @base,
            effectiveFrom,
            from = "2026-01-01",
            to = "2026-02-01",
        };
        var cautions = (await scene.Administrator.Post("/programme/preview", tried)).Expect(HttpStatusCode.OK)["cautions"];

        Assert.Equal(code, cautions[0].GetProperty("code").GetString());
        Assert.DoesNotContain("{", cautions[0].GetProperty("text").GetRawText()[1..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_contradicts_itself_or_lacks_its_span_is_told_at_its_fields()
    {
        await using var scene = await Scene.Of("ishoej-0-6");

        var wrong = await scene.Administrator.Post(
            "/programme/preview",
            """{"base":"kbh-fleks","effectiveFrom":"2026-12-01","overrides":{"course":{"maxWeeks":30}},"from":"2026-01-01","to":"2026-02-01"}"""
        );
        Assert.Equal(("400 request.invalid", "base overrides.course.maxWeeks"), (wrong.Said, string.Join(' ', wrong.Fields)));
        var spanless = await scene.Administrator.Post("/programme/preview", """{"base":"kbh-fleks","effectiveFrom":"2026-12-01"}""");
        Assert.Equal("from to", string.Join(' ', spanless.Fields));
        var misspelt = await scene.Administrator.Post("/programme/preview", """{"base":"kbh-fleks","form":"2026-12-01"}""");
        Assert.Equal(HttpStatusCode.BadRequest, misspelt.Status);
    }

    [Fact]
    public async Task A_shared_draft_keeps_what_was_sent_and_ends_when_it_comes_into_force()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var body =
            """{"base":"national-1000-days","effectiveFrom":"2026-12-01","name":"Tredive uger","overrides":{"course":{"maxWeeks":30,"maxVisits":null}},"note":"Oplæg","reasons":{"course.maxWeeks":"Vores institutioners år"}}""";
        var made = (await scene.Administrator.Post("/programme/drafts", body)).Expect(HttpStatusCode.Created);

        Assert.Equal(
            """{"course":{"maxVisits":null,"maxWeeks":30}}""",
            made["overrides"].ToString().Replace("\"target\":null,", "", StringComparison.Ordinal)
        );
        var tag = made.Headers.ETag!.ToString();
        (await scene.Administrator.Put($"/programme/drafts/{made.Id}", body, ("If-Match", tag))).Expect(HttpStatusCode.OK);
        (await scene.Administrator.Put($"/programme/drafts/{made.Id}", body, ("If-Match", tag))).Expect(HttpStatusCode.PreconditionFailed);
        var put = (await scene.Administrator.Post($"/programme/versions?draft={made.Id}", body)).Expect(HttpStatusCode.Created);

        Assert.Equal((30, 14), (put["course.maxWeeks"].GetInt32(), put["reminderDays"].GetInt32()));
        (await scene.Administrator.Fetch($"/programme/drafts/{made.Id}")).Expect(HttpStatusCode.NotFound);
        (
            await scene.Administrator.Post($"/programme/versions?draft={made.Id}", body.Replace("12-01", "12-02", StringComparison.Ordinal))
        ).Expect(HttpStatusCode.NotFound);
        var record = (await scene.Lead.Fetch("/programme/history"))["items"][1];
        Assert.Equal("Vores institutioners år", record.GetProperty("reasons").GetProperty("course.maxWeeks").GetString());
    }

    [Fact]
    public async Task A_course_is_moved_by_the_lead_and_its_referral_keeps_the_version_that_judged_it()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var course = await scene.Started();
        var version = (await scene.Administrator.Post("/programme/versions", Version(maxVisits: 3, from: "2026-05-01"))).Expect(
            HttpStatusCode.Created
        );

        var rehearsed = (await scene.Lead.Fetch($"/courses/{course}/programme/preview?version={version.Id}")).Expect(HttpStatusCode.OK);
        Assert.Equal((9, 2), (Left(rehearsed, "before"), Left(rehearsed, "after")));
        var move = new
        {
            versionId = version.Id,
            reason = Why,
            consentNotedOn = "2026-05-20",
        };
        var moved = (await scene.Lead.Post($"/courses/{course}/programme", move)).Expect(HttpStatusCode.OK);

        Assert.Equal((version.Id, 2), (moved["programmeVersion.id"].GetString(), moved["allowance.visitsLeft"].GetInt32()));
        Assert.Equal("409 course.programme-same", (await scene.Lead.Post($"/courses/{course}/programme", move)).Said);
        var referral = await scene.Lead.Fetch($"/referrals/{moved["referralId"].GetString()}");
        Assert.Equal("ishoej-0-6", referral["programmeVersion.key"].GetString());
        var told = (await scene.Lead.Fetch($"/courses/{course}/history"))["programmeMoves"][0];
        Assert.Equal(Why, told.GetProperty("reason").GetString());
    }

    private static int Left(Answer rehearsed, string side) => rehearsed[$"{side}.frame.visitsLeft"].GetInt32();

    private static string Version(int maxVisits, string from = "2026-12-01", string more = "") =>
        $$$"""{"base":"national-1000-days","effectiveFrom":"{{{from}}}","overrides":{"course":{"maxVisits":{{{maxVisits}}}}},"note":"Prøve"{{{more}}}}""";

    private static string Preview(int maxVisits) => Version(maxVisits, more: ",\"from\":\"2026-01-01\",\"to\":\"2026-05-21\"");
}
