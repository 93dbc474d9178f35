using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using static BarnetIMidten.Visits.Tests.Features.Cases;

namespace BarnetIMidten.Visits.Tests.Features;

public sealed class RecordVisitTests
{
    [Fact]
    public async Task Of_twenty_visits_at_once_into_nine_free_places_nine_get_in()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();

        var outcomes = await Task.WhenAll(
            Enumerable.Range(6, 20).Select(day => house.Pedagogue.Send(new RecordVisit.Command(course, Held($"2026-01-{day:00}"))))
        );

        Assert.Equal(9, outcomes.Count(o => o.Refusal is null));
        Assert.Equal(["visit.limit-reached"], outcomes.Select(o => o.Refusal?.Code).OfType<string>().Distinct());
        var allowance = (await house.Pedagogue.Do(new ReadCourse.Query(course))).Allowance;
        Assert.Equal((10, 0), (allowance.VisitsHeld, allowance.VisitsLeft));
    }

    [Fact]
    public async Task All_that_was_written_is_read_again()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var body = Held("2026-01-12") with
        {
            PlannedFor = House.Day("2026-01-12"),
            PlannedTo = House.Day("2026-01-16"),
            StartsAt = "09:30",
            DurationMinutes = 75,
            Expectations = "Ro ved måltidet",
            Guidance = "Billeder af rutinen",
            Techniques = ["T4", "T8"],
            AgreedNext = "Far læser to sider",
            Handover = "Samme billeder ved garderoben",
            HandoverAgreed = true,
            Participants = ["Sundhedsplejerske"],
        };

        var recorded = await house.Pedagogue.Do(new RecordVisit.Command(course, body));
        var read = (await house.Pedagogue.Do(new ReadCourse.Query(course))).Visits[^1];

        Assert.Equivalent(recorded, read, strict: true);
        Assert.Equal(
            (2, "09:30", "Far læser to sider", house.Pedagogue.Id),
            (read.Number, read.StartsAt, read.AgreedNext, read.RecordedBy)
        );
        Assert.Equal(["T4", "T8"], read.Techniques);
        Assert.Equal(["Sundhedsplejerske"], read.Participants);
    }

    [Fact]
    public async Task A_visit_that_was_recorded_late_stands_between_the_others()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-01-19")));

        var late = await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-01-12")));

        Assert.Equal(2, late.Number);
        Assert.Equal([1, 2, 3], (await house.Lead.Do(new ReadCourse.Query(course))).Visits.Select(v => v.Number));
    }

    [Fact]
    public async Task A_start_meeting_may_be_held_on_the_day_of_the_decision()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.Course(decidedOn: "2026-01-02");

        await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-01-02", VisitKind.StartMeeting)));

        Assert.Equal(CourseStatus.Active, (await house.Pedagogue.Do(new ReadCourse.Query(course))).Status);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_stored()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();

        Assert.Equal("heldOn=field.in-the-future", await house.Pedagogue.Refused(new RecordVisit.Command(course, Held("2026-05-22"))));
        Assert.Equal(
            "techniques[1]=visit.technique-unknown",
            await house.Pedagogue.Refused(new RecordVisit.Command(course, Held("2026-01-12") with { Techniques = ["T1", "T16"] }))
        );
        Assert.Single((await house.Pedagogue.Do(new ReadCourse.Query(course))).Visits);
    }

    [Fact]
    public async Task A_course_that_has_changed_since_it_was_seen_is_not_changed_again()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var seen = (await house.Pedagogue.Do(new ReadCourse.Query(course))).Version;
        var context = CallContext.For(house.Pedagogue.Caller);
        context.IfMatch = [Conditions.EntityTag(seen)];

        var first = await house.Pedagogue.Send(new RecordVisit.Command(course, Held("2026-01-12")), context);
        var second = await house.Pedagogue.Send(new RecordVisit.Command(course, Held("2026-01-13")), context);

        Assert.Null(first.Refusal);
        Assert.Equal(RefusalKind.PreconditionFailed, second.Refusal?.Kind);
    }

    [Fact]
    public async Task A_changed_visit_keeps_the_rules_and_its_place_in_the_count()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        for (var day = 12; day < 21; day++)
        {
            await house.Pedagogue.Do(new RecordVisit.Command(course, Held($"2026-01-{day}")));
        }

        var visits = (await house.Pedagogue.Do(new ReadCourse.Query(course))).Visits;
        var moved = await house.Pedagogue.Do(
            new ChangeVisit.Command(course, visits[^1].Id, Held("2026-01-10") with { AgreedNext = "Rykket" })
        );
        Assert.Equal((2, "Rykket"), (moved.Number, moved.AgreedNext));

        Assert.Equal(
            "visit.before-start",
            await house.Pedagogue.Refused(new ChangeVisit.Command(course, visits[0].Id, Held("2026-01-11", VisitKind.StartMeeting)))
        );
        var cancelled = await house.Pedagogue.Do(
            new RecordVisit.Command(course, new VisitBody(VisitKind.Ordinary, VisitStatus.Cancelled, PlannedFor: House.Day("2026-02-02")))
        );
        Assert.Equal(
            "visit.limit-reached",
            await house.Pedagogue.Refused(new ChangeVisit.Command(course, cancelled.Id, Held("2026-02-02")))
        );
        Assert.Equal("record.not-found", await house.Pedagogue.Refused(new ChangeVisit.Command(course, VisitId.New(), Held("2026-02-02"))));
    }
}
