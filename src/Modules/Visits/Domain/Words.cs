namespace BarnetIMidten.Visits.Domain;

/// <summary>Where a course is in its life. <see cref="Planned"/>: no start meeting is held yet.</summary>
internal enum CourseStatus
{
    Planned,
    Active,
    Paused,
    Ended,
}

internal enum VisitKind
{
    StartMeeting,
    Ordinary,
    Booster,
}

/// <summary>What became of a visit. Only held ones count.</summary>
internal enum VisitStatus
{
    Planned,
    Held,
    Cancelled,
    NoShow,
}

/// <summary>Who asked that a planned visit be cancelled or moved.</summary>
internal enum AskedBy
{
    Family,
    Pedagogue,
    Daycare,
    Other,
}

/// <summary>Where a visit takes place (A5, N12).</summary>
internal enum Place
{
    Home,
    Daycare,
    Playground,
    Library,
    Walk,
    Other,
}

internal enum GoalGroup
{
    Home,
    Child,
    Daycare,
}

internal enum GoalStatus
{
    Open,
    Reached,
    Partly,
    Dropped,
}

/// <summary>What the family said to the offer of a booster visit (A7).</summary>
internal enum OfferAnswer
{
    Accepted,
    Declined,
    Unanswered,
}
