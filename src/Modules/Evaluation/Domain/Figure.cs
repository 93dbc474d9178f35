namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What reports count. What is said of courses is of those that began in the year, and up to its end, where nothing else is said.</summary>
internal enum Figure
{
    Started,

    /// <summary>Of all courses that ended in a year, whenever they began.</summary>
    Ended,
    ByChannel,
    ByReferrer,
    ByDaycare,
    ByEndReason,
    ByAge,
    ByRiskFactor,
    ByTechnique,
    VisitsHeld,
    VisitsWithPlace,
    VisitsAtHome,
    BoostersOffered,
    BoostersHeld,

    /// <summary>Invitations to the parents, by moment.</summary>
    Asked,

    /// <summary>Those that were answered, by moment; counted when they are.</summary>
    Answered,

    /// <summary>Steps that were chosen: <c>end/wellbeing/4</c>.</summary>
    Chosen,

    /// <summary>What is beyond the first of a family at a moment: the other parent, a link that was made anew. The team counts them; to others a family is one.</summary>
    AskedAgain,
    AnsweredAgain,
    ChosenAgain,

    /// <summary>Of all courses that ended in a year: why, and how many visits each had had in all.</summary>
    EndedBecause,
    EndedVisits,

    /// <summary>Courses by the child's age in whole months at the start, negative before the birth.</summary>
    ByAgeMonths,

    /// <summary>Of all courses that ended in a year, by how many visits each had had and how many weeks it had gone on.</summary>
    EndedByVisits,
    EndedByWeeks,

    /// <summary>Those of them of which every visit's length is known, by minutes a week; and those whose child began in day-care on a known day, by the days of the course after it.</summary>
    EndedByMinutesAWeek,
    EndedByOverlap,

    /// <summary>Of courses that ended in a year, by who says so: those whose goals were scored both before and after, those of them that came nearer in all,
    /// and the same of those in which a technique was used: <c>parents/T4</c>.</summary>
    GoalsScored,
    GoalsNearer,
    ScoredWith,
    NearerWith,

    /// <summary>Of courses that ended in a year, by who says so and the group of the goals (N4): those with a goal scored both before and after
    /// (<c>parents/home</c>), and their goals by the score before and after it (<c>parents/home/3</c>).</summary>
    GroupScored,
    ScoredBefore,
    ScoredAfter,

    /// <summary>Of courses that ended in a year, by who says so: those in which it was said what helped most, and what that was.
    /// What parents say in the questionnaire at the end counts when they answer.</summary>
    HelpedSaid,
    HelpedMost,

    /// <summary>Courses that were paused in a year, whenever they began.</summary>
    Paused,
    VisitsTimed,
    VisitMinutes,

    /// <summary>Courses with a visit whose place, or length, is known: what is told of these visits is told of so many families.</summary>
    CoursesWithPlace,
    CoursesTimed,
    VisitsMissed,
    VisitsCancelled,

    /// <summary>Referrals by the day they were received.</summary>
    Received,
    ReceivedByChannel,
    ReceivedByReferrer,
    ReceivedByDaycare,

    /// <summary>Referrals by the day they were last screened, and what was seen.</summary>
    Screened,
    Seen,

    /// <summary>Referrals by the day they were decided: by outcome, and of these those against what the rules pointed to.</summary>
    Decided,
    Against,
    PassedOn,

    /// <summary>Referrals by how long they had waited when they were decided, and all their days together.</summary>
    Waited,
    WaitedDays,
    Withdrawn,
}

internal static class Figures
{
    /// <summary>Whether it is counted of referrals; else of courses.</summary>
    public static bool IsOfReferral(this Figure figure) => figure is >= Figure.Received and <= Figure.Withdrawn;
}
