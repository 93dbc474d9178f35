using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class ChangedVisitTests
{
    private static readonly VisitFacts Cancelled = new(VisitKind.Ordinary, VisitStatus.Cancelled, null);

    [Fact]
    public void The_tenth_visit_may_move_to_another_day() =>
        Assert.Equal("recorded", Change(A.Ordinary(A.Start.AddDays(63)), A.Ordinary(A.Start.AddDays(64)), A.State(A.Ishoej(), A.Held(9))));

    [Fact]
    public void A_cancelled_visit_cannot_become_the_eleventh() =>
        Assert.Equal("visit.limit-reached", Change(Cancelled, A.Ordinary(A.Start.AddDays(64)), A.State(A.Ishoej(), A.Held(10))));

    [Theory]
    [InlineData(7, "recorded")]
    [InlineData(8, "visit.before-start")]
    public void The_start_meeting_cannot_move_behind_the_first_visit(int days, string expected) =>
        Assert.Equal(
            expected,
            Change(A.StartMeeting(), A.StartMeeting(A.Start.AddDays(days)), A.State(A.Ishoej(), Tally.Of([A.Ordinary(A.Start.AddDays(7))])))
        );

    [Theory]
    [InlineData(-3, "recorded")]
    [InlineData(-4, "visit.after-last-day")]
    public void The_start_meeting_takes_the_last_day_with_it(int days, string expected) =>
        Assert.Equal(
            expected,
            Change(
                A.StartMeeting(),
                A.StartMeeting(A.Start.AddDays(days)),
                A.State(A.National(), Tally.Of([A.Ordinary(A.Start.AddDays(277))]))
            )
        );

    [Theory]
    [InlineData(nameof(VisitStatus.Planned))]
    [InlineData(nameof(VisitStatus.Cancelled))]
    [InlineData(nameof(VisitStatus.NoShow))]
    public void A_start_meeting_that_visits_followed_stays_held(string status) =>
        Assert.Equal(
            "visit.start-meeting-missing",
            Change(
                A.StartMeeting(),
                new VisitFacts(VisitKind.StartMeeting, A.Status(status), null),
                A.State(A.Ishoej(), Tally.Of([A.Ordinary(A.Start.AddDays(7))]))
            )
        );

    [Fact]
    public void A_start_meeting_that_stands_alone_may_be_taken_back() =>
        Assert.Equal(
            "recorded",
            Change(
                A.StartMeeting(),
                new VisitFacts(VisitKind.StartMeeting, VisitStatus.Cancelled, null),
                A.State(A.Ishoej(), Tally.Nothing)
            )
        );

    [Fact]
    public void After_the_end_a_held_visit_is_not_taken_back() =>
        Assert.Equal("course.ended", Change(A.Ordinary(A.Start.AddDays(7)), Cancelled, A.State(A.Ishoej(), endedOn: A.Start.AddDays(9))));

    [Fact]
    public void After_the_end_its_words_can_still_be_put_right() =>
        Assert.Equal(
            "recorded",
            Change(A.Ordinary(A.Start.AddDays(7)), A.Ordinary(A.Start.AddDays(7)), A.State(A.Ishoej(), endedOn: A.Start.AddDays(9)))
        );

    private static string Change(VisitFacts recorded, VisitFacts asked, CourseState others) =>
        A.Code(VisitRules.CheckChange(recorded, asked, others));
}
