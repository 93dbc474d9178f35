using System.Net;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>The names and kinds of every property that the contract shows. An answer may hold more; never less, never under another name.</summary>
public sealed class ShapeTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task Who_am_I()
    {
        var me = await scene.Lead.Fetch("/me");
        Same("""{"userId":"…","name":"Lead","municipality":"0183","role":"lead"}""", me.Json);
    }

    [Fact]
    public async Task The_programme_in_force()
    {
        var programme = await scene.Lead.Fetch("/programme");
        Same(
            """
            {"id":"…","key":"ishoej-0-6","name":"Barnet i Midten","effectiveFrom":"2018-01-01","effectiveTo":null,
             "target":{"minAgeMonths":0,"maxAgeMonths":83,"prenatal":false,"prenatalWeeksBeforeDue":null,
                       "daycareRequired":true,"acquaintanceRequired":true,"supportCourseRequired":false},
             "course":{"maxVisits":10,"maxWeeks":null,"boosterEarliestDays":14,"boosterLatestDays":28,"pauseExtendsLimit":true},
             "consentBy":"one","catalogue":"ishoej","source":"A1–A7"}
            """,
            programme.Json
        );
        Assert.Equal("404", (await scene.Lead.Fetch("/programme?on=2017-12-31")).Said[..3]);
    }

    [Fact]
    public async Task The_versions_and_one_of_them()
    {
        var versions = await scene.Lead.Fetch("/programme/versions");
        var id = versions["items"][0].GetProperty("id").GetString();
        Assert.Equal("ishoej-0-6", (await scene.Lead.Fetch($"/programme/versions/{id}"))["key"].GetString());
    }

    [Fact]
    public async Task The_catalogue()
    {
        var catalogue = await scene.Lead.Fetch("/programme/catalogue?on=2026-03-02");
        Assert.Equal(
            ["IB1", "IB2", "IB3", "IB4", "IB5", "IB6", "IF1", "IF2", "IF3", "IF4"],
            catalogue["riskFactors"].EnumerateArray().Select(f => f.GetProperty("code").GetString())
        );
        Assert.Equal(3, catalogue["criteria"].GetArrayLength());
        Assert.Equal(15, catalogue["techniques"].GetArrayLength());
        Same("""{"code":"T4","group":"home","label":"…","source":"N4"}""", catalogue["techniques"][3]);
    }

    [Fact]
    public async Task The_features()
    {
        var features = await scene.Administrator.Fetch("/features");
        var programme = features["items"].EnumerateArray().Single(f => f.GetProperty("name").GetString() == "Programme");
        Same("""{"name":"Programme","enabled":true,"variant":"…","description":"…"}""", programme);
        Assert.Equal(
            "409 feature.use-versions",
            (await scene.Administrator.Put("/features/Programme", new { enabled = false, note = "en prøve" })).Said
        );
    }

    [Fact]
    public async Task A_referral_reads_back_what_was_sent_and_lists_it_alike()
    {
        var sent = A.Referral(lastName: "Spejl");
        var made = (await scene.Lead.Post("/referrals", sent)).Expect(HttpStatusCode.Created);
        var read = (await scene.Lead.Fetch($"/referrals/{made.Id}")).Expect(HttpStatusCode.OK);
        Same(sent.ToJsonString(), read.Json);
        Same(
            """{"id":"…","number":"2026-…","status":"received","programmeVersion":{"id":"…","key":"ishoej-0-6"},"eligibility":{"eligible":true,"grounds":[{"code":"age","met":true,"text":"…","source":"A1"}]}}""",
            read.Json
        );
        var listed = await scene.Lead.Fetch("/referrals?q=spejl");
        Assert.Equal(1, listed["total"].GetInt32());
        Same(read.Text, listed["items"][0]);
    }

    [Fact]
    public async Task A_screening_and_its_recommendation()
    {
        var referral = await scene.Referral();
        var screened = await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening());
        Same("""{"outcome":"offer","grounds":[{"code":"…","text":"…","source":"…"}]}""", screened["recommendation"]);
        Same(A.Screening().ToJsonString(), screened.Json);
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening().With("specialSupportSuspected", true))).Expect(
            HttpStatusCode.OK
        );
        var history = await scene.Lead.Fetch($"/referrals/{referral}/screening/history");
        Same(A.Screening().ToJsonString(), history["items"][0]);
    }

    [Fact]
    public async Task A_course_and_its_visits()
    {
        var course = await scene.Started();
        var goal = await scene.Pedagogue.Post(
            $"/courses/{course}/goals",
            new
            {
                text = "Vi spiser sammen",
                group = "home",
                agreedOn = "2026-03-16",
            }
        );
        goal.Expect(HttpStatusCode.Created);
        (await scene.Pedagogue.Put($"/courses/{course}/goals/{goal.Id}", new { status = "partly" })).Expect(HttpStatusCode.OK);
        var read = await scene.Pedagogue.Fetch($"/courses/{course}");
        Same(
            $$"""
            {"id":"…","number":"2026-…","referralId":"…","status":"active","programmeVersion":{"id":"…","key":"ishoej-0-6"},
             "pedagogueId":"{{scene.PedagogueId}}","startedOn":"2026-03-16","endedOn":null,"endReason":null,
             "allowance":{"visitsHeld":1,"visitsLeft":9,"lastDay":null,"boosterFrom":null,"boosterTo":null},
             "goals":[{"id":"…","text":"Vi spiser sammen","group":"home","agreedOn":"2026-03-16","status":"partly"}],
             "visits":[{"id":"…","kind":"startMeeting","status":"held","heldOn":"2026-03-16","plannedFor":null,"plannedTo":null,"startsAt":null,
                        "durationMinutes":null,"place":"home","expectations":null,"guidance":null,"techniques":["T4"],"agreedNext":"…",
                        "handover":null,"handoverAgreed":null,"participants":[]}]}
            """,
            read.Json
        );
        var listed = (await scene.Pedagogue.Fetch("/courses?status=active"))["items"]
            .EnumerateArray()
            .First(c => c.GetProperty("id").GetString() == course);
        Assert.False(listed.TryGetProperty("goals", out _));
        Assert.False(listed.TryGetProperty("visits", out _));
    }

    /// <summary>Everything in the expected JSON stands in the answer; <c>…</c> is any text, and one that ends in it any that begins so.</summary>
    private static void Same(string expected, JsonElement answer) => Same(JsonSerializer.Deserialize<JsonElement>(expected), answer, "$");

    private static void Same(JsonElement expected, JsonElement answer, string at)
    {
        Assert.True(expected.ValueKind == answer.ValueKind, $"{at}: {answer.GetRawText()} is no {expected.ValueKind}");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in expected.EnumerateObject())
                {
                    Assert.True(answer.TryGetProperty(field.Name, out var got), $"{at}.{field.Name} is missing in {answer.GetRawText()}");
                    Same(field.Value, got, $"{at}.{field.Name}");
                }

                break;
            case JsonValueKind.Array:
                foreach (var (item, i) in expected.EnumerateArray().Select((item, i) => (item, i)))
                {
                    Same(item, answer[i], $"{at}[{i}]");
                }

                break;
            case JsonValueKind.String when expected.GetString() is { } text && text.EndsWith('…'):
                Assert.StartsWith(text[..^1], answer.GetString(), StringComparison.Ordinal);
                break;
            case JsonValueKind.String:
                Assert.True(expected.GetString() == answer.GetString(), $"{at}: {answer.GetString()}, not {expected.GetString()}");
                break;
            default:
                Assert.True(expected.GetRawText() == answer.GetRawText(), $"{at}: {answer.GetRawText()}, not {expected.GetRawText()}");
                break;
        }
    }
}
