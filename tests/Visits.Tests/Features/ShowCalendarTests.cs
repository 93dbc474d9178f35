using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using static BarnetIMidten.Visits.Tests.Features.Cases;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>Today is Thursday 21 May 2026.</summary>
public sealed class ShowCalendarTests
{
    [Fact]
    public async Task A_pedagogue_sees_her_own_and_a_lead_whom_she_likes()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var mine = await house.StartedCourse();
        var others = await house.StartedCourse(house.OtherPedagogue);
        await house.Pedagogue.Do(new RecordVisit.Command(mine, Planned("2026-05-22")));
        await house.OtherPedagogue.Do(new RecordVisit.Command(others, Planned("2026-05-22")));

        Assert.Equal([mine], Courses(await house.Pedagogue.Do(Week())));
        Assert.Equal([mine], Courses(await house.Pedagogue.Do(Week() with { Pedagogue = house.OtherPedagogue.Id })));
        Assert.Equal([others], Courses(await house.Lead.Do(Week() with { Pedagogue = house.OtherPedagogue.Id })));
        var corps = await house.Lead.Do(Week());
        Assert.Equal([mine, others], Courses(corps));
        Assert.Equal(["Ali Demo", "Mette Demo"], corps.Carriers.Values.Select(c => c.Name).Order());
        Assert.Equal(2, corps.Families.Count);
        Assert.Equal("record.not-found", await house.Lead.Refused(Week() with { Pedagogue = Shared.Values.UserId.New() }));
        Assert.Equal("caller.not-allowed", await house.Administrator.Refused(Week()));
    }

    [Fact]
    public async Task It_opens_no_name_of_a_family_that_it_does_not_show()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.StartedCourse();

        Assert.Empty((await house.Pedagogue.Do(Week())).Families);
        Assert.Single((await house.Pedagogue.Do(Week("2026-01-05"))).Families);
    }

    [Theory]
    [InlineData("2026-05-18", "2026-05-24", "Planned")]
    [InlineData("2026-05-24", null, "Planned")]
    [InlineData("2026-05-25", null, "")]
    [InlineData("2026-05-10", "2026-05-18", "Overdue")]
    [InlineData("2026-05-10", "2026-05-17", "")]
    [InlineData("2026-05-20", null, "Overdue")]
    [InlineData("2026-05-21", null, "Planned")]
    [InlineData("2026-01-01", "2026-12-31", "Planned")]
    public async Task A_window_stands_in_every_week_that_it_touches(string from, string? to, string kinds)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(course, Planned(from, to)));

        Assert.Equal(kinds, Kinds(await house.Pedagogue.Do(Week())));
    }

    [Fact]
    public async Task What_became_of_a_visit_is_seen_and_held_ones_stand_on_their_day()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(
            new RecordVisit.Command(course, Held("2026-05-19") with { PlannedFor = House.Day("2026-05-04"), StartsAt = "09:30" })
        );
        await house.Pedagogue.Do(new RecordVisit.Command(course, Planned("2026-05-18") with { Status = VisitStatus.Cancelled }));
        await house.Pedagogue.Do(new RecordVisit.Command(course, Planned("2026-05-20") with { Status = VisitStatus.NoShow }));

        var week = await house.Pedagogue.Do(Week());

        Assert.Equal("Cancelled Held NoShow", Kinds(week));
        Assert.Equal("", Kinds(await house.Pedagogue.Do(Week("2026-05-04"))));
        Assert.Equal(new TimeOnly(9, 30), Entries(week).Single(e => e.Kind == EntryKind.Held).StartsAt);
    }

    [Fact]
    public async Task A_pause_is_seen_while_it_lasts_and_its_plans_are_nobodys_to_keep()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(course, Planned("2026-05-22")));
        await house.Pedagogue.Do(new PauseCourse.Command(course, new PauseCourse.Body(House.Day("2026-05-11"), null)));

        Assert.Equal("Pause", Kinds(await house.Pedagogue.Do(Week())));
        Assert.Equal("Pause", Kinds(await house.Pedagogue.Do(Week("2027-01-01"))));
        Assert.Equal("", Kinds(await house.Pedagogue.Do(Week("2026-05-04"))));

        await house.Pedagogue.Do(new ResumeCourse.Command(course, new ResumeCourse.Body(House.Day("2026-05-18"))));
        Assert.Equal("Planned", Kinds(await house.Pedagogue.Do(Week())));
        Assert.Equal("Pause", Kinds(await house.Pedagogue.Do(Week("2026-05-17"))));
    }

    [Theory]
    [InlineData("2026-05-07", "2026-05-21", "Booster")]
    [InlineData("2026-05-07", "2026-06-04", "Booster")]
    [InlineData("2026-05-07", "2026-06-08", "")]
    [InlineData("2026-05-07", "2026-05-17", "")]
    [InlineData("2026-04-22", "2026-05-21", "")]
    [InlineData("2026-04-23", "2026-05-21", "Booster")]
    public async Task A_booster_window_is_seen_as_long_as_it_can_be_used(string lastHeld, string day, string kinds)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await Ended(house, lastHeld);

        Assert.Equal(kinds, Kinds(await house.Pedagogue.Do(Week(day)), but: EntryKind.Held));
        await house.Pedagogue.Do(new OfferBooster.Command(course, new OfferBooster.Body(House.Day("2026-05-20"), OfferAnswer.Accepted)));
        Assert.Equal(kinds, Kinds(await house.Pedagogue.Do(Week(day)), but: EntryKind.Held));
        await house.Pedagogue.Do(new OfferBooster.Command(course, new OfferBooster.Body(House.Day("2026-05-21"), OfferAnswer.Declined)));
        Assert.Equal("", Kinds(await house.Pedagogue.Do(Week(day)), but: EntryKind.Held));
    }

    [Fact]
    public async Task A_planned_booster_takes_the_place_of_its_window_and_an_ordinary_plan_of_an_ended_course_is_gone()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-05-04")));
        await house.Pedagogue.Do(new RecordVisit.Command(course, Planned("2026-05-20")));
        await house.Pedagogue.Do(new EndCourse.Command(course, new EndCourse.Body(House.Day("2026-05-05"), EndReason.Completed, null)));
        Assert.Equal("Booster", Kinds(await house.Pedagogue.Do(Week())));

        await house.Pedagogue.Do(new RecordVisit.Command(course, Planned("2026-05-22") with { Kind = VisitKind.Booster }));

        var entry = Assert.Single(Entries(await house.Pedagogue.Do(Week())));
        Assert.Equal((EntryKind.Planned, VisitKind.Booster), (entry.Kind, entry.VisitKind));
    }

    [Fact]
    public async Task More_than_a_page_can_hold_is_said_to_be_more()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        foreach (var _ in Enumerable.Range(0, ShowCalendar.Handler.Most))
        {
            await house.Pedagogue.Do(new RecordVisit.Command(course, Planned("2026-05-22")));
        }

        Assert.False((await house.Lead.Do(Week())).IsCut);
        await house.Pedagogue.Do(new RecordVisit.Command(course, Planned("2026-05-23")));
        var cut = await house.Lead.Do(Week());
        Assert.True(cut.IsCut);
        Assert.Equal(ShowCalendar.Handler.Most, Entries(cut).Count());
        Assert.DoesNotContain(Entries(cut), e => e.Days.From == House.Day("2026-05-23"));
    }

    [Fact]
    public async Task A_look_at_a_calendar_stands_in_the_log_of_use()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.Pedagogue.Do(Week());

        Assert.Equal(1, await UseRows.Of(house.Folder, house.Municipality.ToString(), "purpose.calendar"));
    }

    private static ShowCalendar.Query Week(string day = "2026-05-21") => new(CalendarView.Week, House.Day(day));

    private static IEnumerable<CalendarEntry> Entries(ShowCalendar.Answer shown) =>
        shown.Weeks.SelectMany(w => w.Days).SelectMany(d => d.Parts).Select(p => p.Entry);

    private static string Kinds(ShowCalendar.Answer shown, EntryKind? but = null) =>
        string.Join(' ', Entries(shown).Select(e => e.Kind).Where(k => k != but));

    private static IEnumerable<Shared.Values.CourseId> Courses(ShowCalendar.Answer shown) => Entries(shown).Select(e => e.Course);

    private static async Task<Shared.Values.CourseId> Ended(House house, string lastHeld)
    {
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(course, Held(lastHeld)));
        await house.Pedagogue.Do(new EndCourse.Command(course, new EndCourse.Body(House.Day(lastHeld), EndReason.Completed, null)));
        return course;
    }
}
