using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class CourseTests
{
    private static readonly UserId Somebody = UserId.New();

    [Fact]
    public void A_course_is_planned_until_its_start_meeting_and_then_active()
    {
        var course = Opened();
        Assert.Equal(CourseStatus.Planned, course.Status);

        Hold(course, A.StartMeeting());

        Assert.Equal((CourseStatus.Active, A.Start), (course.Status, course.Held.StartedOn));
    }

    [Fact]
    public void A_pause_needs_a_course_that_has_begun() =>
        Assert.Equal("course.not-started", Code(Opened().Pause(A.Start, null, Somebody, default)));

    [Fact]
    public void A_paused_course_is_not_paused_again()
    {
        var course = Paused("2026-02-02");

        Assert.Equal("course.paused-already", Code(course.Pause(A.Day("2026-02-10"), null, Somebody, default)));
    }

    [Theory]
    [InlineData("2026-01-04", "from=field.before")]
    [InlineData("2026-01-11", "course.pause-over-visit")]
    [InlineData("2026-01-12", "course.pause-over-visit")]
    [InlineData("2026-01-13", "ok")]
    public void A_pause_begins_after_the_last_visit_which_can_then_still_be_put_right(string from, string expected)
    {
        var course = Opened();
        Hold(course, A.StartMeeting());
        Hold(course, A.Ordinary(A.Day("2026-01-12")));

        Assert.Equal(expected, Code(course.Pause(A.Day(from), null, Somebody, default)));
    }

    [Theory]
    [InlineData("2026-01-04", "2026-01-08", "from=field.before", 0)]
    [InlineData("2026-01-08", "2026-01-07", "on=field.before", 0)]
    [InlineData("2026-01-05", "2026-01-08", "course.pause-holds-visit", 0)]
    [InlineData("2026-01-06", "2026-01-13", "course.pause-holds-visit", 0)]
    [InlineData("2026-01-06", "2026-01-12", "ok", 6)]
    [InlineData("2026-01-06", "2026-01-06", "ok", 0)]
    [InlineData("2026-01-13", "2026-02-02", "ok", 20)]
    [InlineData("2026-01-13", "2026-02-03", "course.pause-over-pause", 0)]
    public void A_pause_that_is_over_lies_between_the_visits_and_before_the_pause_that_lasts(
        string from,
        string on,
        string expected,
        int days
    )
    {
        var course = Opened();
        Hold(course, A.StartMeeting());
        Hold(course, A.Ordinary(A.Day("2026-01-12")));
        var lasts = course.Pause(A.Day("2026-02-02"), null, Somebody, default).Value;
        var span = new PausedSpan(A.Day(from), A.Day(on));

        var over = course.RecordEndedPause(span, null, [lasts.Span], [A.Start, A.Day("2026-01-12")], Somebody, default);

        Assert.Equal(expected, Code(over));
        Assert.Equal((days, CourseStatus.Paused, A.Day("2026-02-02")), (course.DaysPaused, course.Status, course.PausedFrom));
    }

    [Fact]
    public void A_pause_that_was_over_earlier_opens_no_days_before_the_latest_that_was_resumed()
    {
        var course = Opened();
        Hold(course, A.StartMeeting());
        var latest = course.Pause(A.Day("2026-02-02"), null, Somebody, default).Value;
        course.Resume(latest, A.Day("2026-02-23"));

        var earlier = new PausedSpan(A.Day("2026-01-13"), A.Day("2026-01-20"));
        Assert.Equal("ok", Code(course.RecordEndedPause(earlier, null, [latest.Span], [A.Start], Somebody, default)));

        Assert.Equal("from=field.before", Code(course.Pause(A.Day("2026-02-22"), null, Somebody, default)));
    }

    [Theory]
    [InlineData("2026-02-01", "on=field.before", 0)]
    [InlineData("2026-02-02", "ok", 0)]
    [InlineData("2026-02-23", "ok", 21)]
    public void A_pause_of_so_many_days_ends_where_the_course_is_resumed(string on, string expected, int days)
    {
        var course = Started();
        var pause = course.Pause(A.Day("2026-02-02"), null, Somebody, default).Value;

        Assert.Equal(expected, Code(course.Resume(pause, A.Day(on))));
        Assert.Equal(days, course.DaysPaused);
    }

    [Theory]
    [InlineData("2026-02-22", "from=field.before")]
    [InlineData("2026-02-23", "ok")]
    public void Two_pauses_do_not_overlap(string from, string expected)
    {
        var course = Started();
        course.Resume(course.Pause(A.Day("2026-02-02"), null, Somebody, default).Value, A.Day("2026-02-23"));

        Assert.Equal(expected, Code(course.Pause(A.Day(from), null, Somebody, default)));
    }

    [Fact]
    public void The_end_closes_an_open_pause()
    {
        var course = Started();
        var pause = course.Pause(A.Day("2026-02-02"), null, Somebody, default).Value;

        Assert.Null(course.End(A.Day("2026-02-12"), EndReason.Moved, null, pause).Refusal);

        Assert.Equal((CourseStatus.Ended, 10, A.Day("2026-02-12")), (course.Status, course.DaysPaused, pause.On));
    }

    [Theory]
    [InlineData("2026-01-04", "endedOn=field.before")]
    [InlineData("2026-01-05", "ok")]
    public void A_course_ends_no_earlier_than_its_last_visit(string day, string expected) =>
        Assert.Equal(expected, Code(Started().End(A.Day(day), EndReason.Completed, null, null)));

    [Fact]
    public void A_family_may_withdraw_before_the_start()
    {
        var course = Opened();

        Assert.Equal("ok", Code(course.End(A.Start, EndReason.FamilyWithdrew, null, null)));
        Assert.Equal("course.ended", Code(course.End(A.Start, EndReason.FamilyWithdrew, null, null)));
    }

    [Theory]
    [InlineData(0, 0, "extraVisits=extension.nothing, extraWeeks=extension.nothing")]
    [InlineData(2, 0, "ok")]
    [InlineData(0, 4, "extraWeeks=extension.no-limit-on-weeks")]
    public void Only_what_has_a_limit_is_extended(int visits, int weeks, string expected) =>
        Assert.Equal(expected, Code(Started().Extend(new Extra(visits, weeks), null, A.Ishoej(), Somebody, default)));

    [Fact]
    public void Every_change_is_another_version()
    {
        var course = Opened();
        var before = course.Version;

        Hold(course, A.StartMeeting());
        course.Reassign(UserId.New(), A.Start, Somebody, default);

        Assert.Equal(before + 2, course.Version);
    }

    [Theory]
    [InlineData(-8, "on=field.before")]
    [InlineData(-7, "ok")]
    public void A_course_is_given_on_no_earlier_than_it_was_decided(int days, string expected) =>
        Assert.Equal(expected, Code(Opened().Reassign(UserId.New(), A.Start.AddDays(days), Somebody, default)));

    [Fact]
    public void A_start_meeting_that_moves_leaves_the_pause_behind_it()
    {
        var course = Opened();
        var start = Hold(course, A.StartMeeting());
        course.Resume(course.Pause(A.Day("2026-02-02"), null, Somebody, default).Value, A.Day("2026-02-23"));
        Assert.Equal(21, course.PausedDays(A.Day("2026-03-01")));
        var others = A.State(A.National(), Tally.Nothing, pauses: [new PausedSpan(A.Day("2026-02-02"), A.Day("2026-02-23"))]);

        Assert.Null(course.Change(start, Entry(A.StartMeeting(A.Day("2026-03-02"))), others, Somebody, default).Refusal);

        Assert.Equal(0, course.PausedDays(A.Day("2026-03-03")));
        Assert.Equal(A.Day("2026-03-02").AddDays(280), course.Allowance(A.National(), A.Day("2026-03-03")).LastDay);
    }

    [Fact]
    public void After_the_end_no_goal_is_agreed_and_nothing_more_is_asked_for()
    {
        var course = Started();
        course.End(A.Start, EndReason.Completed, null, null);
        var version = course.Version;

        Assert.Equal("course.ended", Code(course.Agree("Ud ad døren", GoalGroup.Home, A.Start)));
        Assert.Equal("course.ended", Code(course.Ask(new Extra(1, 0), null, A.Ishoej(), Somebody, default)));
        Assert.Equal(version, course.Version);
    }

    [Fact]
    public void A_booster_is_offered_only_where_the_rules_have_one()
    {
        var refusal = Started().Offer(A.Start, OfferAnswer.Accepted, A.National(), Somebody, default).Refusal;

        Assert.Equal(("booster.none", "A7"), (refusal?.Code, refusal?.Source));
        Assert.Empty(refusal!.Fields);
        Assert.Equal("ok", Code(Started().Offer(A.Start, OfferAnswer.Accepted, A.Ishoej(), Somebody, default)));
    }

    private static Course Opened() =>
        Course.Open(
            CourseId.New(),
            new CourseNumber(2026, 1),
            ReferralId.New(),
            ProgrammeVersionId.New(),
            UserId.New(),
            A.Start.AddDays(-7)
        );

    private static Course Started()
    {
        var course = Opened();
        Hold(course, A.StartMeeting());
        return course;
    }

    private static Course Paused(string from)
    {
        var course = Started();
        Assert.Null(course.Pause(A.Day(from), null, Somebody, default).Refusal);
        return course;
    }

    private static Visit Hold(Course course, VisitFacts facts)
    {
        var recorded = course.Record(Entry(facts), CourseState.Of(course, A.Ishoej(), [], A.Day("2027-01-01")), Somebody, default);
        Assert.Null(recorded.Refusal);
        return recorded.Value;
    }

    private static VisitEntry Entry(VisitFacts facts) => new(facts, Plan.None, Place.Home, null, [], null, VisitNotes.Nothing);

    private static string Code<T>(Result<T> result) =>
        result.Refusal is not { } no ? "ok"
        : no.Kind == RefusalKind.Invalid ? string.Join(", ", no.Fields.Select(f => $"{f.Field}={f.Code}"))
        : no.Code;
}
