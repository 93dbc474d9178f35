using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>What an entry of a calendar tells.</summary>
internal enum EntryKind
{
    /// <summary>A planned visit: a window in which it can be held, or the day and clock time that were agreed.</summary>
    Planned,

    /// <summary>A planned visit whose window has passed with nothing recorded.</summary>
    Overdue,
    Held,
    Cancelled,
    NoShow,

    /// <summary>A7: the course has ended, and its booster visit can be held.</summary>
    Booster,

    /// <summary>A17.</summary>
    Pause,
}

/// <summary>One entry of a calendar. It knows the course and nothing about the family.</summary>
/// <param name="Visit">Null for a booster window and a pause.</param>
/// <param name="Days">A pause that lasts still has no end: <see cref="DateOnly.MaxValue"/> stands for it.</param>
internal sealed record CalendarEntry(
    EntryKind Kind,
    CourseId Course,
    CourseNumber Number,
    ReferralId Referral,
    UserId Pedagogue,
    VisitId? Visit,
    VisitKind? VisitKind,
    DateSpan Days,
    TimeOnly? StartsAt = null,
    int? DurationMinutes = null,
    Place? Place = null
)
{
    public bool IsWindow => Days.Days > 1;

    public bool IsOpenEnded => Days.To == DateOnly.MaxValue;

    public static EntryKind KindOf(VisitStatus status, DateOnly last, DateOnly today) =>
        status switch
        {
            VisitStatus.Held => EntryKind.Held,
            VisitStatus.Cancelled => EntryKind.Cancelled,
            VisitStatus.NoShow => EntryKind.NoShow,
            _ => last < today ? EntryKind.Overdue : EntryKind.Planned,
        };
}
