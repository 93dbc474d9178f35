using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>Today is Thursday 21 May 2026.</summary>
public sealed class CallOffTests
{
    private static readonly WindowBody NextWeek = new(House.Day("2026-05-25"), House.Day("2026-05-29"), "09:30");

    [Fact]
    public async Task A_cancelled_visit_says_who_why_and_when_and_the_next_is_planned_in_the_same_step()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (course, plan) = await Planned(house);

        var off = await house.Pedagogue.Do(Cancel(course, plan, "Hemmelig feber", NextWeek));

        Assert.Equal(
            (VisitStatus.Cancelled, AskedBy.Family, "Hemmelig feber"),
            (off.Visit.Status, off.Visit.Asked!.By, off.Visit.Asked.Why)
        );
        Assert.Equal((house.Pedagogue.Id, House.Day("2026-05-21")), (off.Visit.RecordedBy, DanishClock.DayOf(off.Visit.RecordedAt)));
        var visits = (await house.Pedagogue.Do(new ReadCourse.Query(course))).Visits;
        Assert.Equivalent(
            off.Visit with
            {
                Version = off.Version,
            },
            visits.Single(v => v.Id == plan) with
            {
                Version = off.Version,
            },
            strict: true
        );
        var next = visits.Single(v => v.Id == off.Next!.Id);
        Assert.Equal(
            (VisitKind.Ordinary, VisitStatus.Planned, NextWeek.PlannedFor, NextWeek.PlannedTo, "09:30", Place.Library),
            (next.Kind, next.Status, next.PlannedFor, next.PlannedTo, next.StartsAt, next.Place)
        );
        Assert.Null(next.Asked);
        var earlier = Assert.Single((await house.Lead.Do(new ReadVisitHistory.Query(course, plan))).Items);
        Assert.Equal((VisitStatus.Planned, null), (earlier.Status, earlier.Asked));
        await AssertSealed(house, "Hemmelig feber");
    }

    [Fact]
    public async Task A_moved_visit_is_the_same_visit_and_shows_where_from_by_whom_and_why()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (course, plan) = await Planned(house);
        await house.Lead.Do(Move(course, plan, AskedBy.Daycare, "Fotograf", "2026-05-25"));

        var moved = await house.Pedagogue.Do(Move(course, plan, AskedBy.Family, null, "2026-05-27"));

        Assert.Equal((plan, VisitStatus.Planned, House.Day("2026-05-27")), (moved.Id, moved.Status, moved.PlannedFor));
        Assert.Equal((AskedBy.Family, House.Day("2026-05-25")), (moved.Asked!.By, moved.MovedFrom!.PlannedFor));
        var read = await house.Pedagogue.Do(new ReadVisit.Query(course, plan));
        Assert.Equivalent(moved, read, strict: true);
        var states = (await house.Pedagogue.Do(new ReadVisitHistory.Query(course, plan))).Items;
        Assert.Equal(
            [(House.Day("2026-05-18"), null), (House.Day("2026-05-25"), "Fotograf")],
            states.Select(s => (s.PlannedFor!.Value, s.Asked?.Why))
        );
    }

    [Fact]
    public async Task Who_asked_stays_when_the_visit_is_put_right_and_goes_when_something_else_becomes_of_it()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (course, plan) = await Planned(house);
        await house.Pedagogue.Do(Move(course, plan, AskedBy.Family, "Ferie", "2026-05-21"));
        var body = new VisitBody(VisitKind.Ordinary, VisitStatus.Planned, PlannedFor: House.Day("2026-05-21"), Place: Place.Walk);

        var corrected = await house.Pedagogue.Do(new ChangeVisit.Command(course, plan, body));
        Assert.Equal(("Ferie", House.Day("2026-05-18")), (corrected.Asked?.Why, corrected.MovedFrom?.PlannedFor));

        var replanned = await house.Pedagogue.Do(new ChangeVisit.Command(course, plan, body with { PlannedFor = House.Day("2026-05-20") }));
        Assert.Equal((null, null), (replanned.Asked, replanned.MovedFrom));
    }

    [Fact]
    public async Task A_family_that_stayed_away_is_asked_for_nothing_and_the_course_is_unplanned_until_a_window_is_agreed()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (course, plan) = await Planned(house);

        var missed = await house.Pedagogue.Do(new MissVisit.Command(course, plan, new MissVisit.Body("Ingen hjemme")));

        Assert.Equal((VisitStatus.NoShow, "Ingen hjemme", null), (missed.Visit.Status, missed.Visit.AgreedNext, missed.Visit.Asked));
        Assert.Null(missed.Next);
        var agenda = await house.Pedagogue.Do(new ShowAgenda.Query());
        Assert.Equal((0, course), (agenda.Visits.Count, Assert.Single(agenda.Unplanned).Course));
    }

    [Theory]
    [InlineData("2026-05-21", "done")]
    [InlineData("2026-05-22", "visit.window-not-open")]
    public async Task A_family_can_have_stayed_away_from_the_day_on_which_the_window_opens(string from, string expected)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var plan = (await house.Pedagogue.Do(new RecordVisit.Command(course, Cases.Planned(from, "2026-05-29")))).Id;

        var missed = await house.Pedagogue.Send(new MissVisit.Command(course, plan, new MissVisit.Body(Next: NextWeek)));

        Assert.Equal(expected, missed.Refusal?.Code ?? "done");
        Assert.Equal(expected == "done" ? null : "own", missed.Refusal?.Source);
        Assert.Equal(
            expected == "done" ? VisitStatus.NoShow : VisitStatus.Planned,
            (await house.Pedagogue.Do(new ReadVisit.Query(course, plan))).Status
        );
    }

    [Fact]
    public async Task Agenda_and_calendar_show_the_new_window_at_once()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (course, plan) = await Planned(house);
        Assert.Single((await house.Pedagogue.Do(new ShowAgenda.Query())).Visits);

        var off = await house.Pedagogue.Do(Cancel(course, plan, null, NextWeek));

        var agenda = await house.Pedagogue.Do(new ShowAgenda.Query());
        Assert.Equal((0, 0, 0), (agenda.Visits.Count, agenda.Overdue.Count, agenda.Unplanned.Count));
        var calendar = await house.Pedagogue.Do(new ShowCalendar.Query(CalendarView.Month));
        var kinds = calendar
            .Weeks.SelectMany(w => w.Days)
            .SelectMany(d => d.Parts)
            .Select(p => (p.Entry.Visit, p.Entry.Kind))
            .Distinct()
            .ToDictionary(p => p.Visit!.Value, p => p.Kind);
        Assert.Equal((EntryKind.Cancelled, EntryKind.Planned), (kinds[plan], kinds[off.Next!.Id]));
    }

    [Fact]
    public async Task When_the_next_cannot_be_planned_the_cancellation_did_not_happen_either()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (course, plan) = await Planned(house);
        await house.Pedagogue.Do(new EndCourse.Command(course, new EndCourse.Body(House.Day("2026-05-20"), EndReason.Moved, null)));

        Assert.Equal("course.ended", await house.Pedagogue.Refused(Cancel(course, plan, null, NextWeek)));

        var visit = await house.Pedagogue.Do(new ReadVisit.Query(course, plan));
        Assert.Equal((VisitStatus.Planned, null), (visit.Status, visit.Asked));
        Assert.Empty((await house.Pedagogue.Do(new ReadVisitHistory.Query(course, plan))).Items);
        Assert.Equal(VisitStatus.Cancelled, (await house.Pedagogue.Do(Cancel(course, plan, null, null))).Visit.Status);
    }

    [Fact]
    public async Task Of_two_who_call_the_same_visit_off_at_once_one_is_told_that_it_is_no_plan_any_more()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (course, plan) = await Planned(house);

        var both = await Task.WhenAll(
            house.Pedagogue.Send(Cancel(course, plan, null, NextWeek)),
            house.Lead.Send(Cancel(course, plan, null, NextWeek))
        );

        Assert.Equal(["done", "visit.not-planned"], both.Select(b => b.Refusal?.Code ?? "done").Order());
        Assert.Single((await house.Pedagogue.Do(new ReadCourse.Query(course))).Visits, v => v.Status == VisitStatus.Planned);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (course, plan) = await Planned(house);
        var past = new WindowBody(House.Day("2026-05-20"));
        var backwards = new WindowBody(House.Day("2026-05-25"), House.Day("2026-05-24"), "9.30");

        Assert.Equal("askedBy=field.required", await house.Pedagogue.Refused(new CancelVisit.Command(course, plan, new(null))));
        Assert.Equal("next.plannedFor=visit.window-over", await house.Pedagogue.Refused(Cancel(course, plan, null, past)));
        Assert.Equal(
            "next.plannedTo=field.before, next.startsAt=visit.clock-time",
            await house.Pedagogue.Refused(Cancel(course, plan, null, backwards))
        );
        Assert.Equal("plannedFor=field.required", await house.Pedagogue.Refused(new MoveVisit.Command(course, plan, new(AskedBy.Other))));
        Assert.Equal(
            "plannedTo=visit.window-over",
            await house.Pedagogue.Refused(
                new MoveVisit.Command(course, plan, new(AskedBy.Other, null, House.Day("2026-05-18"), House.Day("2026-05-20")))
            )
        );
        Assert.Equal(VisitStatus.Planned, (await house.Pedagogue.Do(new ReadVisit.Query(course, plan))).Status);
    }

    [Fact]
    public async Task It_is_the_business_of_the_own_pedagogue_and_the_lead_and_of_who_saw_the_course_as_it_stands()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (course, plan) = await Planned(house);

        Assert.Equal("record.not-found", await house.OtherPedagogue.Refused(Cancel(course, plan, null, null)));
        Assert.Equal("record.not-found", await house.OtherPedagogue.Refused(Move(course, plan, AskedBy.Family, null, "2026-05-25")));
        Assert.Equal("caller.not-allowed", await house.Observer.Refused(new MissVisit.Command(course, plan, new())));
        Assert.Equal("record.not-found", await house.Pedagogue.Refused(Cancel(course, VisitId.New(), null, null)));
        var stale = CallContext.For(house.Lead.Caller);
        stale.IfMatch = [Conditions.EntityTag(1)];
        Assert.Equal("record.stale", (await house.Lead.Send(Cancel(course, plan, null, null), stale)).Refusal?.Code);
    }

    private static async Task<(CourseId Course, VisitId Plan)> Planned(House house)
    {
        var course = await house.StartedCourse();
        var body = Cases.Planned("2026-05-18", "2026-05-22") with { Place = Place.Library };
        return (course, (await house.Pedagogue.Do(new RecordVisit.Command(course, body))).Id);
    }

    private static CancelVisit.Command Cancel(CourseId course, VisitId visit, string? why, WindowBody? next) =>
        new(course, visit, new CancelVisit.Body(AskedBy.Family, why, next));

    private static MoveVisit.Command Move(CourseId course, VisitId visit, AskedBy by, string? why, string to) =>
        new(course, visit, new MoveVisit.Body(by, why, House.Day(to)));

    private static async Task AssertSealed(House house, string words)
    {
        foreach (var file in Directory.GetFiles(house.Folder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(words)));
        }
    }
}
