namespace BarnetIMidten.Visits.Domain;

/// <summary>One thing that can be done with a course now.</summary>
internal enum CourseAct
{
    HoldStartMeeting,
    HoldVisit,
    Pause,
    Resume,
    Extend,
    End,
    HoldBooster,
}

/// <summary>What the page of a course offers at its head: what the course needs comes first.</summary>
internal static class CourseActs
{
    public static IReadOnlyList<CourseAct> Of(CourseStatus status, NextStepKind next) =>
        (status, next) switch
        {
            (_, NextStepKind.Nothing) => [],
            (_, NextStepKind.HoldBooster) => [CourseAct.HoldBooster],
            (_, NextStepKind.Resume) => [CourseAct.Resume, CourseAct.End],
            (_, NextStepKind.End) => [CourseAct.End, CourseAct.Extend],
            (CourseStatus.Planned, _) => [CourseAct.HoldStartMeeting, CourseAct.End],
            _ => [CourseAct.HoldVisit, CourseAct.Pause, CourseAct.End],
        };
}
