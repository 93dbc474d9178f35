using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using static BarnetIMidten.Visits.Tests.Features.Cases;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>Today is Thursday 21 May 2026.</summary>
public sealed class FrontPageTests
{
    [Theory]
    [InlineData("2026-05-21", null, 1, 0)]
    [InlineData("2026-05-18", "2026-05-21", 1, 0)]
    [InlineData("2026-05-21", "2026-05-29", 1, 0)]
    [InlineData("2026-05-18", "2026-05-20", 0, 1)]
    [InlineData("2026-05-22", null, 0, 0)]
    public async Task A_plan_is_todays_while_its_window_is_open_and_overdue_after(string from, string? to, int today, int overdue)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-05-04") with { AgreedNext = "Billeder ved spisebordet" }));
        await house.Pedagogue.Do(new RecordVisit.Command(course, Planned(from, to)));

        var agenda = await house.Pedagogue.Do(new ShowAgenda.Query());

        Assert.Equal((today, overdue, 0), (agenda.Visits.Count, agenda.Overdue.Count, agenda.Unplanned.Count));
        foreach (var visit in agenda.Visits)
        {
            Assert.Equal((3, 10, "Billeder ved spisebordet"), (visit.Number, visit.Most, visit.LastAgreed));
        }

        var other = await house.OtherPedagogue.Do(new ShowAgenda.Query());
        Assert.Equal((0, 0, 0), (other.Visits.Count, other.Overdue.Count, other.Unplanned.Count));
    }

    [Theory]
    [InlineData("2026-05-21", "2026-05-21", 0)] // Thursday: today is not next
    [InlineData("2026-05-21", "2026-05-22", 1)]
    [InlineData("2026-05-21", "2026-05-23", 0)]
    [InlineData("2026-05-22", "2026-05-23", 1)] // Friday before Whitsun: through the weekend and Whit Monday to Tuesday
    [InlineData("2026-05-22", "2026-05-26", 1)]
    [InlineData("2026-05-22", "2026-05-27", 0)]
    [InlineData("2028-02-28", "2028-02-29", 1)]
    public async Task What_opens_by_the_next_workday_comes_next(string today, string from, int next)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(course, Planned(from, "2028-12-01")));
        house.Clock.Today = House.Day(today);
        Assert.Equal(next, (await house.Pedagogue.Do(new ShowAgenda.Query())).Next.Count);
    }

    [Fact]
    public async Task A_course_under_way_with_nothing_planned_asks_for_a_next_visit()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var started = await house.StartedCourse();
        var accepted = await house.Course();
        var paused = await house.StartedCourse();
        await house.Pedagogue.Do(new PauseCourse.Command(paused, new PauseCourse.Body(House.Day("2026-03-01"), null)));

        var agenda = await house.Pedagogue.Do(new ShowAgenda.Query());

        Assert.Equal(
            new[] { (accepted, NextStepKind.AgreeStartMeeting), (started, NextStepKind.HoldNext) }.OrderBy(s => s.Item1.Value),
            agenda.Unplanned.Select(u => (u.Course, u.Next.Kind)).OrderBy(s => s.Course.Value)
        );
    }

    [Theory]
    [InlineData("2026-04-22", 1)] // the window ends on 20 May: the day before
    [InlineData("2026-04-23", 2)] // and on 21 May: today
    [InlineData("2026-05-14", 2)] // it opens on 28 May, in a week
    [InlineData("2026-05-15", 1)] // and in eight days
    public async Task A_booster_is_spoken_of_from_a_week_before_its_window_until_its_last_day(string lastVisit, int lines)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await Ended("2026-05-01");
        var asked = await Ended(lastVisit);

        Assert.Equal(lines, (await house.Pedagogue.Do(new ShowAgenda.Query())).Boosters.Count);

        await house.Pedagogue.Do(new OfferBooster.Command(asked, new OfferBooster.Body(House.Day("2026-05-20"), OfferAnswer.Declined)));
        Assert.Single((await house.Pedagogue.Do(new ShowAgenda.Query())).Boosters);
        var caseload = await house.Pedagogue.Do(new ShowCaseload.Query(new CaseloadFilter()));
        Assert.Equal(NextStepKind.Nothing, caseload.Lines.Items.Single(l => l.Course.Id == asked).Next.Kind);

        async Task<CourseId> Ended(string last)
        {
            var course = await house.StartedCourse();
            await house.Pedagogue.Do(new RecordVisit.Command(course, Held(last)));
            await house.Pedagogue.Do(new EndCourse.Command(course, new EndCourse.Body(House.Day("2026-05-18"), EndReason.Completed, null)));
            return course;
        }
    }

    [Fact]
    public async Task The_lead_sees_the_limits_that_are_near_and_the_load_of_the_corps()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var full = await house.StartedCourse();
        for (var visit = 2; visit <= 10; visit++)
        {
            await house.Pedagogue.Do(new RecordVisit.Command(full, Held($"2026-02-{visit:00}")));
        }

        var young = await house.StartedCourse(house.OtherPedagogue);
        await house.OtherPedagogue.Do(new RequestExtension.Command(young, new ExtensionBody(1, null, "Ny søskende")));

        var watch = await house.Lead.Do(new ShowWatch.Query());

        Assert.Equal([(young, true), (full, false)], watch.Near.Courses.Select(n => (n.Course, n.Asks)));
        Assert.Equal([full], (await house.Pedagogue.Do(new ShowAgenda.Query())).Near.Courses.Select(n => n.Course));
        Assert.Empty((await house.OtherPedagogue.Do(new ShowAgenda.Query())).Near.Courses);
        Assert.Empty(watch.Uncarried);
        Assert.Equal([1, 1], watch.Corps.Select(c => c.Load.Active));
        Assert.Equal("caller.not-allowed", await house.Pedagogue.Refused(new ShowWatch.Query()));
    }
}
