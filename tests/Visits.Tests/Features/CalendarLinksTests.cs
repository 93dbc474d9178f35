using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>Today is Thursday 21 May 2026.</summary>
public sealed class CalendarLinksTests
{
    [Fact]
    public async Task A_pedagogues_link_shows_her_own_calendar_whatever_she_asks_for()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        var made = await house.Pedagogue.Do(Make(house.OtherPedagogue.Id));

        Assert.Equal(house.Pedagogue.Id, (await Open(house, made)).Whose);
        var line = Assert.Single((await house.Pedagogue.Do(new ListCalendarLinks.Query())).Items);
        Assert.Equal((made.Id, house.Pedagogue.Id, null), (line.Id, line.PedagogueId!.Value, line.FetchedAt));
        Assert.Empty((await house.OtherPedagogue.Do(new ListCalendarLinks.Query())).Items);
    }

    [Fact]
    public async Task A_leads_link_shows_the_corps_or_a_pedagogue()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        var corps = await house.Lead.Do(Make());
        var hers = await house.Lead.Do(Make(house.Pedagogue.Id));

        Assert.Null((await Open(house, corps)).Whose);
        Assert.Equal(house.Pedagogue.Id, (await Open(house, hers)).Whose);
        Assert.Equal("pedagogueId=calendar.pedagogue-unknown", await house.Lead.Refused(Make(UserId.New())));
    }

    [Fact]
    public async Task A_secret_has_at_least_128_random_bits_and_is_kept_nowhere()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            secrets.Add(Secret(await house.Pedagogue.Do(Make())));
        }

        Assert.Equal(5, secrets.Count);
        Assert.All(secrets, s => Assert.True(System.Buffers.Text.Base64Url.DecodeFromChars(s).Length >= 16));
        foreach (var file in Directory.EnumerateFiles(house.Folder, "*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            var bytes = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.All(secrets, s => Assert.DoesNotContain(s, bytes, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_revoked_link_opens_nothing_and_only_its_owner_revokes_it()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var made = await house.Pedagogue.Do(Make());

        Assert.Equal("record.not-found", await house.OtherPedagogue.Refused(new RevokeCalendarLink.Command(made.Id)));
        Assert.Equal("record.not-found", await house.Lead.Refused(new RevokeCalendarLink.Command(made.Id)));
        await house.Pedagogue.Do(new RevokeCalendarLink.Command(made.Id));

        Assert.Equal("record.not-found", await house.System.Refused(new OpenCalendarLink.Query(Secret(made))));
        Assert.Equal("record.not-found", await house.Pedagogue.Refused(new NoteCalendarFetch.Command(made.Id)));
        Assert.Empty((await house.Pedagogue.Do(new ListCalendarLinks.Query())).Items);
    }

    [Fact]
    public async Task Ten_links_may_be_open_at_once()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var first = await house.Pedagogue.Do(Make());
        foreach (var _ in Enumerable.Range(1, MakeCalendarLink.Most - 1))
        {
            await house.Pedagogue.Do(Make());
        }

        Assert.Equal("calendar.links-too-many", await house.Pedagogue.Refused(Make()));
        await house.Pedagogue.Do(new RevokeCalendarLink.Command(first.Id));
        await house.Pedagogue.Do(Make());
    }

    [Fact]
    public async Task Fetches_leave_one_row_an_hour()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var made = await house.Pedagogue.Do(Make());
        Assert.True((await Open(house, made)).IsToBeNoted);
        await house.Pedagogue.Do(new NoteCalendarFetch.Command(made.Id));
        Assert.False((await Open(house, made)).IsToBeNoted);
        // one that came at the same time, and was told to note it too
        await house.Pedagogue.Do(new NoteCalendarFetch.Command(made.Id));
        Assert.Equal(1, await Rows(house));

        house.Clock.Pass(CalendarLink.NotedEvery);
        Assert.True((await Open(house, made)).IsToBeNoted);
        await house.Pedagogue.Do(new NoteCalendarFetch.Command(made.Id));
        Assert.Equal(2, await Rows(house));
        Assert.Equal(
            new DateTimeOffset(2026, 5, 21, 14, 0, 0, TimeSpan.FromHours(2)),
            (await house.Pedagogue.Do(new ListCalendarLinks.Query())).Items.Single().FetchedAt
        );
    }

    [Fact]
    public async Task A_feed_holds_what_is_to_come_and_was_held_and_neither_pauses_nor_what_was_called_off()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse(startedOn: "2026-05-04");
        await house.Pedagogue.Do(new RecordVisit.Command(course, Cases.Planned("2026-05-26", "2026-05-28")));
        await house.Pedagogue.Do(new RecordVisit.Command(course, Cases.Planned("2026-05-18")));
        await house.Pedagogue.Do(new RecordVisit.Command(course, Cases.Planned("2026-05-27") with { Status = VisitStatus.Cancelled }));
        var resting = await house.StartedCourse(startedOn: "2026-02-02");
        await house.Pedagogue.Do(new PauseCourse.Command(resting, new PauseCourse.Body(House.Day("2026-05-11"), null)));

        var entries = await house.Pedagogue.Do(new ReadCalendarFeed.Query(null));

        Assert.Equal([EntryKind.Held, EntryKind.Overdue, EntryKind.Planned], entries.Select(e => e.Kind));
        Assert.Empty(await house.OtherPedagogue.Do(new ReadCalendarFeed.Query(house.Pedagogue.Id)));
        Assert.Equal(3, (await house.Lead.Do(new ReadCalendarFeed.Query(house.Pedagogue.Id))).Count);
        Assert.Equal(3, (await house.Lead.Do(new ReadCalendarFeed.Query(null))).Count);
    }

    private static MakeCalendarLink.Command Make(UserId? pedagogue = null) => new(new MakeCalendarLink.Body(pedagogue));

    private static string Secret(MakeCalendarLink.Answer made) => made.Path!["/kalender/".Length..^".ics".Length];

    private static Task<OpenCalendarLink.Answer> Open(House house, MakeCalendarLink.Answer made) =>
        house.System.Do(new OpenCalendarLink.Query(Secret(made)));

    private static Task<long> Rows(House house) => UseRows.Of(house.Folder, house.Municipality.ToString(), "purpose.calendar-feed");
}
