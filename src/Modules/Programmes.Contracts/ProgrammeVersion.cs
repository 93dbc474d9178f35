using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Contracts;

/// <summary>One dated, immutable state of a municipality's rules. Referrals and courses are pinned to one.</summary>
/// <param name="Key">The base programme: <c>ishoej-0-6</c>, <c>national-1000-days</c>, …</param>
/// <param name="OpensCourse">Whether accepting a referral opens a course of visits; <c>kbh-fleks</c> allocates a grant instead.</param>
/// <param name="ReminderDays">So many days before a course's last day the lead is reminded of it. A version put in force before there was such a rule has the usual number.</param>
public sealed record ProgrammeVersion(
    ProgrammeVersionId Id,
    string Key,
    string Name,
    DateOnly EffectiveFrom,
    TargetGroup Target,
    CourseLimits Course,
    ConsentBy ConsentBy,
    string Catalogue,
    string Source,
    bool OpensCourse,
    RuleSources Sources,
    int ReminderDays = ProgrammeVersion.UsualReminderDays
)
{
    /// <summary>A fortnight. Our own number: the sources say nothing of it.</summary>
    public const int UsualReminderDays = 14;
}

/// <summary>Whom the programme is for (A1, A2, N1). Ages in completed months, both limits included.</summary>
/// <param name="PrenatalWeeksBeforeDue">How many weeks before the due date an unborn child may be referred; null unless <paramref name="Prenatal"/>.</param>
public sealed record TargetGroup(
    int MinAgeMonths,
    int MaxAgeMonths,
    bool Prenatal,
    int? PrenatalWeeksBeforeDue,
    bool DaycareRequired,
    bool AcquaintanceRequired,
    bool SupportCourseRequired
);

/// <summary>How far a course may go (A5, A7, N5). A null limit is no limit; no booster window is no booster.</summary>
/// <param name="MaxVisits">Held visits, the start meeting among them, the booster not.</param>
/// <param name="MaxWeeks">Weeks from the start meeting.</param>
/// <param name="BoosterEarliestDays">Days from the last held ordinary visit.</param>
/// <param name="BoosterLatestDays">Days from the last held ordinary visit, both ends included.</param>
public sealed record CourseLimits(int? MaxVisits, int? MaxWeeks, int? BoosterEarliestDays, int? BoosterLatestDays, bool PauseExtendsLimit);

/// <summary>Whose consent is needed: one guardian's, or every guardian's.</summary>
public enum ConsentBy
{
    One,
    All,
}

/// <summary>Where each rule comes from: the id of a sentence in the sources (<c>A5</c>), or <see cref="Own"/> where the municipality decided otherwise.
/// Null where the source says nothing of it, and so nothing is asked for.</summary>
/// <param name="Catalogue">Null of a version put in force before it was told.</param>
/// <param name="Reminder">Null where it is the usual number, of which no source speaks.</param>
public sealed record RuleSources(
    string Age,
    string Prenatal,
    string? Daycare,
    string? Acquaintance,
    string? SupportCourse,
    string MaxVisits,
    string MaxWeeks,
    string Booster,
    string? Consent,
    string? Reminder = null,
    string? Catalogue = null
)
{
    /// <summary>The mark of the municipality's own rule; in words it is the text <c>look.own-rule</c>.</summary>
    public const string Own = "own";
}
