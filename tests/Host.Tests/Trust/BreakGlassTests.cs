using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Break-glass (promise 8): a reason opens one case for four hours, the lead is told, and a report tells what was done.</summary>
public sealed class BreakGlassTests
{
    private const string NotFound = "404 record.not-found";
    private const string Why = "Mette er syg, og familien venter i dag.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_opens_one_case_whole_by_either_id_and_no_other(bool byCourse)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        var (otherReferral, otherCourse) = await scene.Accepted();
        Assert.Equal([NotFound, NotFound, NotFound], await Seen(scene.OtherPedagogue, referral, course));

        var opened = (await Open(scene.OtherPedagogue, byCourse ? course : referral)).Expect(HttpStatusCode.Created);

        Assert.Equal(["until"], opened.Json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(scene.Site.Clock.GetUtcNow().AddHours(4), opened["until"].GetDateTimeOffset());
        Assert.Equal(["200", "200", "200"], await Seen(scene.OtherPedagogue, referral, course));
        Assert.Equal([NotFound, NotFound, NotFound], await Seen(scene.OtherPedagogue, otherReferral, otherCourse));
        Assert.Equal(0, (await scene.OtherPedagogue.Fetch("/referrals"))["total"].GetInt32());
        Assert.Equal(0, (await scene.OtherPedagogue.Fetch("/courses"))["total"].GetInt32());
    }

    [Fact]
    public async Task She_who_steps_in_may_record_the_visit()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (_, course) = await scene.Accepted();
        Assert.Equal(NotFound, (await scene.OtherPedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"))).Said);
        await Open(scene.OtherPedagogue, course);

        (await scene.OtherPedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"))).Expect(
            HttpStatusCode.Created
        );
        Assert.Equal(
            "403 caller.not-allowed",
            (
                await scene.OtherPedagogue.Post($"/courses/{course}/reassign", new { pedagogueId = scene.PedagogueId, on = "2026-05-20" })
            ).Said
        );
    }

    [Fact]
    public async Task It_is_open_to_her_alone()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        await Open(scene.OtherPedagogue, referral);

        Assert.Equal([NotFound, NotFound, NotFound], await Seen(await scene.Site.As(Role.Pedagogue, "Tre Demo"), referral, course));
        Assert.Equal("403 caller.not-allowed", (await scene.Administrator.Fetch($"/referrals/{referral}")).Said);
    }

    [Fact]
    public async Task After_four_hours_it_is_closed_to_the_instant_and_may_be_opened_again()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        await Open(scene.OtherPedagogue, referral);

        scene.Site.Clock.Pass(TimeSpan.FromHours(4) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(["200", "200", "200"], await Seen(scene.OtherPedagogue, referral, course));
        scene.Site.Clock.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Equal([NotFound, NotFound, NotFound], await Seen(scene.OtherPedagogue, referral, course));

        await Open(scene.OtherPedagogue, referral);
        Assert.Equal(["200", "200", "200"], await Seen(scene.OtherPedagogue, referral, course));
    }

    [Theory]
    [InlineData(null, "reason")]
    [InlineData("", "reason")]
    [InlineData("123456789", "reason")]
    [InlineData("   123456789      ", "reason")]
    public async Task A_reason_of_fewer_than_ten_characters_opens_nothing_and_tells_nothing(string? reason, string field)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        foreach (var subject in (string[])[referral, $"{Guid.CreateVersion7():N}"])
        {
            var answer = await scene.OtherPedagogue.Post("/break-glass", new { subjectId = subject, reason });
            Assert.Equal((HttpStatusCode.BadRequest, field), (answer.Status, answer.Fields.Single()));
        }

        Assert.Equal(NotFound, (await scene.OtherPedagogue.Fetch($"/referrals/{referral}")).Said);
        (await Open(scene.OtherPedagogue, referral, "1234567890")).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_does_not_exist_or_is_another_municipalitys_answers_alike_and_the_try_is_logged()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Site.Open("0259", "ishoej-0-6");
        var elsewhere = (await (await scene.Site.As(Role.Lead, code: "0259")).Post("/referrals", A.Referral())).Id;
        var answers = new List<string>();
        foreach (var subject in (string[])[elsewhere, $"{Guid.CreateVersion7():N}", "nej", new string('0', 32)])
        {
            answers.Add((await Open(scene.OtherPedagogue, subject)).Expect(HttpStatusCode.NotFound).Text);
        }

        Assert.Single(answers.Distinct());
        var refused = await Rows(scene, "action=refused");
        Assert.Equal(4, refused.Count(r => r.GetProperty("outcome").GetString() == "record.not-found"));
        Assert.Contains(refused, r => r.GetProperty("subjectId").GetString() == elsewhere);
        Assert.Equal(0, (await scene.Lead.Fetch("/break-glass"))["total"].GetInt32());
    }

    [Fact]
    public async Task Her_own_case_needs_none()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, _) = await scene.Accepted();
        var own = await Open(scene.Pedagogue, referral);
        Assert.Equal("409 break-glass.own", own.Said);
        // the body asks by an id: the page's field, its number, is none of it
        Assert.False(own.Json.TryGetProperty("errors", out _));
        Assert.Equal(0, (await scene.Lead.Fetch("/break-glass"))["total"].GetInt32());
    }

    [Fact]
    public async Task Only_a_pedagogue_may_ask_and_only_lead_and_administrator_read_the_report()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        foreach (var role in (Role[])[Role.Lead, Role.Administrator, Role.Controller, Role.Observer])
        {
            Assert.Equal("403 caller.not-allowed", (await Open(await scene.Site.As(role), referral)).Said);
        }

        foreach (var role in (Role[])[Role.Pedagogue, Role.Controller, Role.Observer])
        {
            Assert.Equal("403 caller.not-allowed", (await (await scene.Site.As(role)).Fetch("/break-glass")).Said);
        }
    }

    [Fact]
    public async Task The_report_tells_who_when_why_and_what_was_done_and_nothing_that_was_done_otherwise()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        await scene.Pedagogue.Fetch($"/courses/{course}");
        await Open(scene.OtherPedagogue, course);
        await scene.OtherPedagogue.Fetch($"/courses/{course}");
        await scene.OtherPedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"));
        await scene.OtherPedagogue.Fetch("/referrals");
        await scene.OtherPedagogue.Fetch($"/referrals/{referral}");

        var item = Assert.Single((await scene.Lead.Fetch("/break-glass"))["items"].EnumerateArray());

        Assert.Equal("Ali Demo", item.GetProperty("user").GetString());
        Assert.Equal(Why, item.GetProperty("reason").GetString());
        Assert.Equal(referral, item.GetProperty("subjectId").GetString());
        Assert.Equal(JsonValueKind.Null, item.GetProperty("seen").ValueKind);
        Assert.Equal(
            TimeSpan.FromHours(4),
            item.GetProperty("until").GetDateTimeOffset() - item.GetProperty("openedAt").GetDateTimeOffset()
        );
        Assert.Equal(
            [("read", course), ("create", course), ("read", referral)],
            item.GetProperty("uses").EnumerateArray().Select(u => (Text(u, "action")!, Text(u, "subjectId")!))
        );
        var opening = Text(item, "id");
        var marked = (await Rows(scene, ""))
            .Where(r => Text(r, "openingId") == opening)
            .Select(r => Text(r, "action"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(["create", "read", "read"], marked);
        var told = Assert.Single(await Rows(scene, "action=breakGlass"));
        Assert.Equal((course, "ok"), (Text(told, "subjectId"), Text(told, "outcome")));
    }

    [Fact]
    public async Task The_administrators_report_holds_no_name_of_a_family()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var body = A.Referral(firstName: "Sigfryd", lastName: "Åskovgaard").With("guardians[0].name", JsonValue.Create("Tjalfe Bruunskov"));
        var referral = (await scene.Lead.Post("/referrals", body)).Expect(HttpStatusCode.Created).Id;
        await Open(scene.OtherPedagogue, referral, "Sigfryds mor, født Aaskovgaard, og TJALFE ringede (140523-1234) om Bo Andet.");

        var administrator = Assert.Single((await scene.Administrator.Fetch("/break-glass"))["items"].EnumerateArray());
        var lead = Assert.Single((await scene.Lead.Fetch("/break-glass"))["items"].EnumerateArray());

        Assert.Equal("*** mor, født ***, og *** ringede (***) om Bo Andet.", Text(administrator, "reason"));
        Assert.Contains("Sigfryds", Text(lead, "reason"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sigfryd", Encoding(scene), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_takes_note_once_and_the_first_stands()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await Open(scene.OtherPedagogue, await scene.Referral());
        var id = Text((await scene.Lead.Fetch("/break-glass"))["items"][0], "id");
        var second = await scene.Site.As(Role.Lead, "Anden Demo");

        (await scene.Lead.Post($"/break-glass/{id}/seen", null)).Expect(HttpStatusCode.OK);
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(5));
        var again = (await second.Post($"/break-glass/{id}/seen", null)).Expect(HttpStatusCode.OK);

        Assert.Equal("Lead", again["seen.name"].GetString());
        Assert.Equal("403 caller.not-allowed", (await scene.Administrator.Post($"/break-glass/{id}/seen", null)).Said);
        Assert.Equal(NotFound, (await scene.Lead.Post($"/break-glass/{Guid.CreateVersion7():N}/seen", null)).Said);
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";

    private static string Encoding(Scene scene) =>
        System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(scene.Site.Folder, "0183.db")));

    private static Task<Answer> Open(HttpClient who, string subject, string reason = Why) =>
        who.Post("/break-glass", new { subjectId = subject, reason });

    private static async Task<string[]> Seen(HttpClient who, string referral, string course) =>
        [
            (await who.Fetch($"/referrals/{referral}")).Said,
            (await who.Fetch($"/referrals/{referral}/screening")).Said,
            (await who.Fetch($"/courses/{course}")).Said,
        ];

    private static async Task<IReadOnlyList<JsonElement>> Rows(Scene scene, string filter) =>
        [.. (await scene.Administrator.Fetch($"/audit?pageSize=200&{filter}"))["items"].EnumerateArray()];
}
