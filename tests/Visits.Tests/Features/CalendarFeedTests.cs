using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>The feed as a calendar program fetches it, from a real server. Today is Thursday 21 May 2026.</summary>
public sealed class CalendarFeedTests
{
    private const string ChildName = "Kanariegul";
    private const string FamilyName = "Solsortesen";
    private const string Secretive = "Pirolfløjt om familien";

    [Fact]
    public async Task It_reads_as_a_calendar_with_numbers_and_places_and_no_name()
    {
        await using var site = await Website.Start("ishoej-0-6");
        var (client, course, number) = await Course(site);
        await Plan(client, course, "2026-05-26", "2026-05-28", null, "home");
        await Plan(client, course, "2026-05-29", null, "09:30", "daycare");
        var path = await Link(client);

        var answer = await Fetch(site, path);

        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.Status, answer.ContentType));
        Assert.All(
            (string[])[ChildName, FamilyName, "Pirolf", "Vuggestuen", "Pedagogue", "DESCRIPTION", "LOCATION", "ATTENDEE"],
            private_ => Assert.DoesNotContain(private_, answer.Text, StringComparison.OrdinalIgnoreCase)
        );
        var calendar = ReadCalendar.Of(answer.Text);
        var (window, agreed) = (calendar.Events[^2], calendar.Events[^1]);
        Assert.Equal($"Besøg {number} · hjemme · kan holdes 26.–28. maj 2026", window["SUMMARY"]);
        Assert.Equal(("20260526", "20260529"), (window["DTSTART;VALUE=DATE"], window["DTEND;VALUE=DATE"]));
        Assert.Equal("TRANSPARENT", window["TRANSP"]);
        Assert.Equal($"Besøg {number} · i dagtilbuddet", agreed["SUMMARY"]);
        Assert.Equal(("20260529T073000Z", "20260529T083000Z"), (agreed["DTSTART"], agreed["DTEND"]));
        Assert.All(calendar.Events, e => Assert.Equal($"{site.Address}forloeb/{course}", e["URL"]));
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(e => e["UID"]).Distinct().Count());
        Assert.Equal($"Startmøde {number} · hjemme · holdt", calendar.Events[0]["SUMMARY"]);
    }

    [Fact]
    public async Task An_event_keeps_its_name_when_its_visit_is_moved()
    {
        await using var site = await Website.Start("ishoej-0-6");
        var (client, course, _) = await Course(site);
        var visit = await Plan(client, course, "2026-05-26", "2026-05-28", null, "home");
        var path = await Link(client);
        var before = ReadCalendar.Of((await Fetch(site, path)).Text).Events[^1];
        await Put(client, course, visit, "2026-06-01");

        var after = ReadCalendar.Of((await Fetch(site, path)).Text).Events[^1];

        Assert.Equal(before["UID"], after["UID"]);
        Assert.Equal("20260601", after["DTSTART;VALUE=DATE"]);
    }

    [Fact]
    public async Task A_link_speaks_the_language_of_whoever_made_it()
    {
        await using var site = await Website.Start("ishoej-0-6");
        var (client, _, number) = await Course(site);
        var path = (await client.Post("/calendar/links", new { }, ("Accept-Language", "en")))
            .Expect(HttpStatusCode.Created)["path"]
            .GetString()!;

        Assert.Equal($"Start meeting {number} · at home · held", ReadCalendar.Of((await Fetch(site, path)).Text).Events[0]["SUMMARY"]);
    }

    [Fact]
    public async Task A_revoked_link_a_closed_users_and_one_that_never_was_are_not_found_alike()
    {
        await using var site = await Website.Start("ishoej-0-6");
        var (client, _, _) = await Course(site);
        var (revoked, kept) = (await Link(client), await Link(client));
        var id = (await client.Fetch("/calendar/links"))["items"][1].GetProperty("id").GetString();
        (await client.Call(HttpMethod.Delete, $"/calendar/links/{id}", null)).Expect(HttpStatusCode.NoContent);
        var unknown = await Fetch(site, $"/kalender/{new string('A', 43)}.ics");

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal((unknown.Status, unknown.Text), await Told(site, revoked));
        Assert.Equal(HttpStatusCode.OK, (await Fetch(site, kept)).Status);

        var me = (await client.Fetch("/me"))["userId"].GetString();
        var administrator = await site.As(Role.Administrator);
        Assert.True((int)(await administrator.Post($"/users/{me}/closure", new { reason = "stoppet" })).Status < 300);
        Assert.Equal((unknown.Status, unknown.Text), await Told(site, kept));
        Assert.Equal(unknown.Status, (await Fetch(site, $"/kalender/{new string('x', 5000)}.ics")).Status);
    }

    [Fact]
    public async Task A_link_of_another_municipality_shows_that_municipality_and_is_nobodys_here()
    {
        await using var site = await Website.Start("ishoej-0-6");
        await site.Open("0259", "ishoej-0-6");
        var (client, _, _) = await Course(site);
        await Link(client);
        var id = (await client.Fetch("/calendar/links"))["items"][0].GetProperty("id").GetString();
        var koege = await site.As(Role.Lead, code: "0259");
        var path = await Link(koege);

        Assert.Empty(ReadCalendar.Of((await Fetch(site, path)).Text).Events);
        Assert.Equal("404 record.not-found", (await koege.Call(HttpMethod.Delete, $"/calendar/links/{id}", null)).Said);
    }

    [Fact]
    public async Task Many_fetches_within_an_hour_leave_one_row_in_the_log_of_use()
    {
        await using var site = await Website.Start("ishoej-0-6");
        var path = await Link(await site.As(Role.Pedagogue));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Fetch(site, path)));

        Assert.Equal(1, await UseRows.Of(site.Folder, site.Code, "purpose.calendar-feed"));
        site.Clock.Pass(TimeSpan.FromHours(1));
        await Fetch(site, path);
        Assert.Equal(2, await UseRows.Of(site.Folder, site.Code, "purpose.calendar-feed"));
    }

    private static async Task<(HttpStatusCode, string)> Told(Website site, string path)
    {
        var answer = await Fetch(site, path);
        return (answer.Status, answer.Text);
    }

    private static async Task<(HttpStatusCode Status, string? ContentType, string Text)> Fetch(Website site, string path)
    {
        using var program = site.Nobody();
        using var response = await program.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private static async Task<string> Link(HttpClient client) =>
        (await client.Post("/calendar/links", new { })).Expect(HttpStatusCode.Created)["path"].GetString()!;

    /// <summary>A course with names and notes to be betrayed; its start meeting is held on 4 May.</summary>
    private static async Task<(HttpClient Pedagogue, string Course, string Number)> Course(Website site)
    {
        var (lead, pedagogue) = (await site.As(Role.Lead), await site.As(Role.Pedagogue));
        var referral = (
            await lead.Post(
                "/referrals",
                new
                {
                    receivedOn = "2026-03-02",
                    child = new
                    {
                        firstName = ChildName,
                        lastName = FamilyName,
                        birthDate = "2023-05-14",
                    },
                    guardians = new[] { new { name = $"Bo {FamilyName}", consentGivenOn = "2026-03-02" } },
                    referrer = new { role = "daycareStaff", name = "Inga Test" },
                    channel = "daycare",
                    daycare = new { kind = "institution", name = "Vuggestuen Solen" },
                    acquainted = true,
                    concern = Secretive,
                }
            )
        ).Expect(HttpStatusCode.Created).Id;
        (
            await lead.Put(
                $"/referrals/{referral}/screening",
                new
                {
                    screenedOn = "2026-03-05",
                    riskFactors = new[] { new { code = "IB3", observation = Secretive } },
                    criteria = new
                    {
                        lowComplexity = true,
                        delimited = true,
                        ownResources = true,
                    },
                    specialSupportSuspected = false,
                }
            )
        ).Expect(HttpStatusCode.OK);
        var me = (await pedagogue.Fetch("/me"))["userId"].GetString();
        var course = (
            await lead.Post(
                $"/referrals/{referral}/decision",
                new
                {
                    outcome = "accept",
                    decidedOn = "2026-03-09",
                    pedagogueId = me,
                }
            )
        ).Expect(HttpStatusCode.Created)["courseId"].GetString()!;
        (
            await pedagogue.Post(
                $"/courses/{course}/visits",
                new
                {
                    kind = "startMeeting",
                    status = "held",
                    heldOn = "2026-05-04",
                    place = "home",
                    agreedNext = Secretive,
                    participants = new[] { $"Bo {FamilyName}" },
                }
            )
        ).Expect(HttpStatusCode.Created);
        return (pedagogue, course, (await pedagogue.Fetch($"/courses/{course}"))["number"].GetString()!);
    }

    private static async Task<string> Plan(HttpClient client, string course, string from, string? to, string? clock, string place) => (
            await client.Post(
                $"/courses/{course}/visits",
                new
                {
                    kind = "ordinary",
                    status = "planned",
                    plannedFor = from,
                    plannedTo = to,
                    startsAt = clock,
                    place,
                    expectations = Secretive,
                }
            )
        ).Expect(HttpStatusCode.Created).Id;

    private static async Task Put(HttpClient client, string course, string visit, string from) =>
        (
            await client.Put(
                $"/courses/{course}/visits/{visit}",
                new
                {
                    kind = "ordinary",
                    status = "planned",
                    plannedFor = from,
                    place = "home",
                }
            )
        ).Expect(HttpStatusCode.OK);
}
