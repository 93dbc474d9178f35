using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class VisitRulesTests
{
    private static readonly DateOnly BeforeStart = A.Start.AddDays(-1);
    private static readonly PausedSpan[] Always = [new(DateOnly.MinValue, null)];

    /// <summary>Everything is wrong at first; one fault after another is put right.</summary>
    [Fact]
    public void Of_several_refusals_the_first_of_the_contract_is_given()
    {
        var rules = A.Ishoej(maxWeeks: 1);
        var full = A.Held(10);
        var late = A.Start.AddDays(300);

        Assert.Equal("course.ended", Judge(BeforeStart, new CourseState(rules, Tally.Nothing, default, A.Start, Always, A.Start)));
        Assert.Equal(
            "visit.start-meeting-missing",
            Judge(BeforeStart, new CourseState(rules, Tally.Nothing, default, null, Always, A.Start))
        );
        Assert.Equal("visit.before-start", Judge(BeforeStart, new CourseState(rules, full, default, null, Always, A.Start)));
        Assert.Equal(
            "course.paused",
            Judge(late, new CourseState(rules, full, default, null, [new PausedSpan(late, late.AddDays(1))], A.Start))
        );
        Assert.Equal("visit.after-last-day", Judge(late, new CourseState(rules, full, default, null, [], A.Start)));
        Assert.Equal("visit.limit-reached", Judge(A.Start, new CourseState(rules, full, default, null, [], A.Start)));
        Assert.Equal("recorded", Judge(A.Start, new CourseState(rules, A.Held(1), default, null, [], A.Start)));
    }

    [Fact]
    public void A_second_start_meeting_is_refused_whatever_its_day() =>
        Assert.Equal("visit.start-meeting-exists", A.Code(VisitRules.Check(A.StartMeeting(BeforeStart), A.State(A.Ishoej(), A.Held(10)))));

    [Theory]
    [InlineData("2026-02-22", "recorded")]
    [InlineData("2026-02-23", "course.paused")]
    [InlineData("2026-03-15", "course.paused")]
    [InlineData("2026-03-16", "recorded")]
    public void A_pause_lasts_up_to_the_day_of_resuming(string day, string expected) =>
        Assert.Equal(expected, Judge(A.Day(day), A.State(A.Ishoej(), pauses: [new PausedSpan(A.Day("2026-02-23"), A.Day("2026-03-16"))])));

    [Fact]
    public void While_a_pause_is_open_no_later_visit_is_held() =>
        Assert.Equal("course.paused", Judge(A.Day("2026-05-01"), A.State(A.Ishoej(), pauses: [new PausedSpan(A.Day("2026-02-23"), null)])));

    [Theory]
    [InlineData(nameof(VisitStatus.Planned), "course.ended")]
    [InlineData(nameof(VisitStatus.Cancelled), "recorded")]
    [InlineData(nameof(VisitStatus.NoShow), "recorded")]
    public void After_the_end_nothing_is_planned_but_what_was_missed_may_be_written_down(string status, string expected) =>
        Assert.Equal(
            expected,
            A.Code(
                VisitRules.Check(
                    new VisitFacts(VisitKind.Ordinary, A.Status(status), null),
                    A.State(A.Ishoej(), endedOn: A.Start.AddDays(9))
                )
            )
        );

    [Fact]
    public void A_start_meeting_cannot_be_planned_once_it_is_held() =>
        Assert.Equal(
            "visit.start-meeting-exists",
            A.Code(VisitRules.Check(new VisitFacts(VisitKind.StartMeeting, VisitStatus.Planned, null), A.State(A.Ishoej())))
        );

    private static string Judge(DateOnly heldOn, CourseState course) => A.Code(VisitRules.Check(A.Ordinary(heldOn), course));
}
