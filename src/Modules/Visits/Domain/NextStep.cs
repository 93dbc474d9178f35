namespace BarnetIMidten.Visits.Domain;

/// <summary>What a course needs now.</summary>
internal enum NextStepKind
{
    /// <summary>Nothing: the course and its booster are over.</summary>
    Nothing,

    /// <summary>The start meeting is neither held nor planned.</summary>
    AgreeStartMeeting,

    /// <summary>A planned window has passed with nothing recorded.</summary>
    RecordOverdue,

    /// <summary>A planned visit is to be held.</summary>
    HoldPlanned,

    /// <summary>Nothing is planned; the next visit can be held.</summary>
    HoldNext,
    Resume,

    /// <summary>The limits are reached.</summary>
    End,

    /// <summary>The booster visit can be held, or will be.</summary>
    HoldBooster,
}

/// <param name="From">The first day of the window it is about; null where there is none.</param>
internal sealed record NextStep(NextStepKind Kind, DateOnly? From = null, DateOnly? To = null)
{
    /// <param name="boosterIsSettled">As <see cref="BoosterRule.IsSettled"/> has it.</param>
    /// <param name="plan">The earliest planned visit that is still to be kept.</param>
    public static NextStep Of(CourseStatus status, Allowance allowance, bool boosterIsSettled, Plan? plan, DateOnly today) =>
        status switch
        {
            CourseStatus.Ended => AfterTheEnd(allowance, boosterIsSettled, today),
            CourseStatus.Paused => new NextStep(NextStepKind.Resume),
            _ when plan is not null => new NextStep(
                plan.Last < today ? NextStepKind.RecordOverdue : NextStepKind.HoldPlanned,
                plan.From,
                plan.Last
            ),
            CourseStatus.Planned => new NextStep(NextStepKind.AgreeStartMeeting),
            _ when allowance.VisitsLeft is 0 || allowance.LastDay < today => new NextStep(NextStepKind.End),
            _ => new NextStep(NextStepKind.HoldNext),
        };

    private static NextStep AfterTheEnd(Allowance allowance, bool boosterIsSettled, DateOnly today) =>
        !boosterIsSettled && allowance.BoosterTo >= today
            ? new NextStep(NextStepKind.HoldBooster, allowance.BoosterFrom, allowance.BoosterTo)
            : new NextStep(NextStepKind.Nothing);
}
