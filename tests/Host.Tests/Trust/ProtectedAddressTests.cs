using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Two guardians, one of them protected (promise 10): her address is shown to one who says why, once, and stands nowhere else.</summary>
public sealed partial class ProtectedAddressTests(Scene scene) : IClassFixture<Scene>
{
    private const string Hidden = "Hemmelighedsvej 77";
    private const string Open = "Aabenvej 5";
    private const string HerPhone = "+4587654321";
    private const string Why = "Startmødet holdes hjemme hos hende på mandag.";

    /// <summary>What shows it by its nature: the reveal, and the export of the person, as the contract says.</summary>
    private const string Export = "/api/v1/referrals/{id}/export";

    [Fact]
    public async Task The_address_is_shown_to_one_who_says_why_and_her_reason_stands_in_the_log()
    {
        var (referral, _) = await Family();

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
        var (referral, _) = await Family();
        var answer = await scene.Lead.Post($"/referrals/{referral}/guardians/{guardian}/reveal", new { reason });
        Assert.Equal(said, answer.Said);
        Assert.DoesNotContain(Hidden, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_is_shown_it_whatever_her_reason()
    {
        var (referral, _) = await Family();
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
        var (referral, _) = await Family();
        var (path, key) = ($"/referrals/{referral}/guardians/1/reveal", ("Idempotency-Key", $"{Guid.CreateVersion7():N}"));
        var first = await scene.Lead.Post(path, new { reason = Why }, key);
        Assert.Equal(first.Text, (await scene.Lead.Post(path, new { reason = Why }, key)).Text);
        Assert.Equal("409 idempotency.key-reused", (await scene.Lead.Post(path, new { reason = "En anden grund" }, key)).Said);
    }

    [Fact]
    public async Task It_stands_in_no_page_list_calendar_or_answer_of_anybody()
    {
        var (referral, course) = await Family();
        var seen = 0;
        foreach (var role in (string[])["lead", "administrator"])
        {
            using var desk = await Desk.Of(scene, role);
            seen += await Walk(
                desk,
                [referral, course],
                ["/", $"/henvisninger/{referral}/ret", $"/henvisninger/{referral}/orientering/0?sprog=en"]
            );
        }

        Assert.True(seen > 40, $"Only {seen} pages were walked");
        var answers = 0;
        foreach (var caller in (HttpClient[])[scene.Lead, scene.Pedagogue, scene.Administrator])
        {
            foreach (var path in Reads(referral, course))
            {
                var answer = await caller.Fetch(path);
                Assert.DoesNotContain(Hidden, answer.Text, StringComparison.Ordinal);
                answers += answer.Status == HttpStatusCode.OK ? 1 : 0;
            }
        }

        Assert.True(answers > 25, $"Only {answers} answers were read");
        var feed = (await scene.Pedagogue.Post("/calendar/links", new { })).Expect(HttpStatusCode.Created)["path"].GetString()!;
        using var nobody = scene.Site.Nobody();
        var ics = await nobody.GetStringAsync(new Uri(feed, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("BEGIN:VEVENT", ics, StringComparison.Ordinal);
        Assert.DoesNotContain("vej", ics, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_change_that_sends_the_mask_back_keeps_the_address_and_answers_masked()
    {
        var (referral, _) = await Undecided();
        var body = Referral();
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
        var (referral, _) = await Family();
        using var lead = await Desk.Of(scene);
        var (his, hers) = (
            await Text(lead, $"/henvisninger/{referral}/orientering/0"),
            await Text(lead, $"/henvisninger/{referral}/orientering/1")
        );
        foreach (var other in (string[])["Eva", Hidden, HerPhone])
        {
            Assert.DoesNotContain(other, his, StringComparison.Ordinal);
        }

        foreach (var other in (string[])["Bo ", Open, Hidden, "+4512345678"])
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
        var (referral, _) = await Family();
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
        Assert.DoesNotContain(Hidden, await Text(lead, $"/henvisninger/{referral}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_protection_is_known_to_end_somebody_is_reminded_and_the_address_stays_hidden()
    {
        var (referral, _) = await Family(until: "2026-06-10");
        using var lead = await Desk.Of(scene);
        Assert.Contains("Adressebeskyttelsen udløber 10. jun. 2026", await Text(lead, "/"), StringComparison.Ordinal);
        scene.Site.Clock.Today = Testing.House.Day("2026-06-12");
        await lead.SignIn();
        var (front, page) = (await Text(lead, "/"), await Text(lead, $"/henvisninger/{referral}"));
        scene.Site.Clock.Today = Testing.House.Day("2026-05-21");
        Assert.Contains("kendt til 10. jun. 2026", front, StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden, page, StringComparison.Ordinal);
        var open = Referral();
        open["guardians"]![0]!["protectedUntil"] = "2026-06-10";
        Assert.Equal(["guardians[0].protectedUntil"], (await scene.Lead.Post("/referrals", open)).Fields);
    }

    private static JsonObject Referral(string? until = null)
    {
        var body = A.Referral(lastName: $"Prøve {Guid.CreateVersion7():N}");
        body["guardians"]![0]!["address"] = Open;
        body["guardians"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["name"] = "Eva Eksempel",
                    ["phone"] = HerPhone,
                    ["address"] = Hidden,
                    ["protected"] = true,
                    ["protectedUntil"] = until,
                    ["consentGivenOn"] = "2026-03-02",
                }
            );
        return body;
    }

    private async Task<(string Referral, JsonObject Body)> Undecided(string? until = null)
    {
        var body = Referral(until);
        var answer = (await scene.Lead.Post("/referrals", body)).Expect(HttpStatusCode.Created);
        Assert.DoesNotContain(Hidden, answer.Text, StringComparison.Ordinal);
        return (answer.Id, body);
    }

    /// <summary>With a course that has begun, and a visit to come.</summary>
    private async Task<(string Referral, string Course)> Family(string? until = null)
    {
        var (referral, _) = await Undecided(until);
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        var decided = (await scene.Lead.Post($"/referrals/{referral}/decision", A.Decision(scene.PedagogueId))).Expect(
            HttpStatusCode.Created
        );
        var course = decided["courseId"].GetString()!;
        (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"))).Expect(HttpStatusCode.Created);
        var plan = new
        {
            kind = "ordinary",
            status = "planned",
            plannedFor = "2026-05-22",
            place = "home",
        };
        (await scene.Pedagogue.Post($"/courses/{course}/visits", plan)).Expect(HttpStatusCode.Created);
        return (referral, course);
    }

    /// <summary>Every page that is come to by a link, with what it hands out.</summary>
    /// <param name="ids">Of the family; of the pages of others one of a kind is enough.</param>
    private static async Task<int> Walk(Desk desk, string[] ids, IEnumerable<string> from)
    {
        var (seen, waiting) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(from));
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(AnyId().Replace(path, m => ids.Contains(m.Value) ? m.Value : "id")))
            {
                continue;
            }

            var text = await Text(desk, path);
            Assert.False(text.Contains(Hidden, StringComparison.Ordinal), path);
            foreach (var link in new HtmlParser().ParseDocument(text).QuerySelectorAll("a[href^='/']"))
            {
                var to = link.GetAttribute("href")!.Split('#')[0];
                if (!to.StartsWith("/log-ud", StringComparison.Ordinal) && !to.StartsWith("/sprog", StringComparison.Ordinal))
                {
                    waiting.Enqueue(to);
                }
            }
        }

        return seen.Count;
    }

    private IEnumerable<string> Reads(string referral, string course) =>
        from endpoint in scene.Site.Endpoints.OfType<RouteEndpoint>()
        let template = endpoint.RoutePattern.RawText!
        where template.StartsWith("/api/v1", StringComparison.Ordinal) && template != Export
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")
        select template.Replace(
            "{id}",
            template.Contains("/courses/", StringComparison.Ordinal) ? course : referral,
            StringComparison.Ordinal
        );

    private static async Task<string> Text(Desk desk, string path)
    {
        using var response = await desk.Get(path);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("[0-9a-f]{32}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyId();

    private static string? Text(System.Text.Json.JsonElement row, string name) => row.GetProperty(name).GetString();
}
