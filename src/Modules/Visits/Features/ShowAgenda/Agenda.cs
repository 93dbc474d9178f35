using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>What her courses ask of a pedagogue now, each list in the order of need.</summary>
/// <param name="Visits">Planned, and the window is open today: those with a clock time first.</param>
/// <param name="Overdue">The window has passed with nothing recorded, the longest first.</param>
/// <param name="Boosters">The window is open, or opens within a week; the family has not said no and no booster is planned.</param>
/// <param name="Unplanned">Under way with nothing planned.</param>
internal sealed record Agenda(
    DateOnly Today,
    IReadOnlyList<AgendaVisit> Visits,
    IReadOnlyList<AgendaVisit> Overdue,
    IReadOnlyList<AgendaBooster> Boosters,
    IReadOnlyList<AgendaCourse> Unplanned
);

/// <param name="Number">Which visit it will be, the start meeting being 1; null for a booster.</param>
/// <param name="Most">Of how many; null without a limit.</param>
/// <param name="LastAgreed">What was agreed at the visit before; only of today's.</param>
internal sealed record AgendaVisit(
    VisitId Id,
    CourseId Course,
    Family? Family,
    VisitKind Kind,
    Place? Place,
    DateOnly From,
    DateOnly To,
    TimeOnly? StartsAt,
    int? Number,
    int? Most,
    string? LastAgreed
);

internal sealed record AgendaBooster(CourseId Course, Family? Family, DateOnly From, DateOnly To, string Source);

internal sealed record AgendaCourse(CourseId Course, Family? Family, NextStep Next);
