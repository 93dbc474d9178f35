using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class CourseActsTests
{
    private static readonly Phrasebook Texts = new([typeof(SharedModule).Assembly, VisitsModule.Room]);

    [Theory]
    [InlineData(nameof(CourseStatus.Planned), nameof(NextStepKind.AgreeStartMeeting), "HoldStartMeeting End")]
    [InlineData(nameof(CourseStatus.Planned), nameof(NextStepKind.HoldPlanned), "HoldStartMeeting End")]
    [InlineData(nameof(CourseStatus.Planned), nameof(NextStepKind.RecordOverdue), "HoldStartMeeting End")]
    [InlineData(nameof(CourseStatus.Active), nameof(NextStepKind.HoldNext), "HoldVisit Pause End")]
    [InlineData(nameof(CourseStatus.Active), nameof(NextStepKind.HoldPlanned), "HoldVisit Pause End")]
    [InlineData(nameof(CourseStatus.Active), nameof(NextStepKind.RecordOverdue), "HoldVisit Pause End")]
    [InlineData(nameof(CourseStatus.Active), nameof(NextStepKind.End), "End Extend")]
    [InlineData(nameof(CourseStatus.Paused), nameof(NextStepKind.Resume), "Resume End")]
    [InlineData(nameof(CourseStatus.Ended), nameof(NextStepKind.HoldBooster), "HoldBooster")]
    [InlineData(nameof(CourseStatus.Ended), nameof(NextStepKind.Nothing), "")]
    public void What_a_course_needs_comes_first(string status, string next, string acts) =>
        Assert.Equal(
            acts.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            CourseActs.Of(Enum.Parse<CourseStatus>(status), Enum.Parse<NextStepKind>(next)).Select(a => a.ToString())
        );

    [Theory]
    [InlineData("Ordinary", "Held", 0, false, "visit.start-meeting-missing")]
    [InlineData("Ordinary", "Held", 1, false, null)]
    [InlineData("Ordinary", "Held", 1, true, "course.ended")]
    [InlineData("Ordinary", "Planned", 0, false, null)]
    [InlineData("Ordinary", "Planned", 1, true, "course.ended")]
    [InlineData("Ordinary", "Cancelled", 1, true, null)]
    [InlineData("StartMeeting", "Held", 0, false, null)]
    [InlineData("StartMeeting", "Held", 1, false, "visit.start-meeting-exists")]
    [InlineData("StartMeeting", "Planned", 1, false, "visit.start-meeting-exists")]
    [InlineData("Booster", "Held", 1, false, "booster.course-not-ended")]
    [InlineData("Booster", "Held", 1, true, null)]
    [InlineData("Booster", "Planned", 1, false, null)]
    public void A_form_offers_the_kinds_that_the_rules_allow_and_says_why_not(
        string kind,
        string status,
        int held,
        bool ended,
        string? code
    )
    {
        var state = A.State(A.Ishoej(), A.Held(held), endedOn: ended ? A.Start.AddDays(30) : null);

        var refusal = VisitRules.CheckKind(Enum.Parse<VisitKind>(kind), A.Status(status), state);

        Assert.Equal(code, refusal?.Code);
        Assert.True(code is null || Texts.Knows($"visit.why-not.{code}"));
    }

    [Fact]
    public void Without_a_booster_none_can_be_written_down()
    {
        foreach (var status in Enum.GetValues<VisitStatus>())
        {
            Assert.Equal("booster.none", VisitRules.CheckKind(VisitKind.Booster, status, A.State(A.National()))?.Code);
        }

        Assert.True(Texts.Knows("visit.why-not.booster.none") && Texts.Knows("visit.why-not.booster.exists"));
    }
}
