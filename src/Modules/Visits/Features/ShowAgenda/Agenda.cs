using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>What her courses ask of a pedagogue now, each list in the order of need.</summary>
/// <param name="Visits">Planned, and the window is open today: those with a clock time first.</param>
/// <param name="Overdue">The window has passed with nothing recorded, the longest first.</param>
/// <param name="Next">The window opens after today, and by the next workday: on a Friday those of the weekend and of Monday.</param>
/// <param name="Homes">The visits that are due in one home, where there are two children or more.</param>
/// <param name="Boosters">The window is open, or opens within a week; the family has not said no and no booster is planned.</param>
/// <param name="Unplanned">Under way with nothing planned.</param>
/// <param name="Near">Her own courses whose limits are near.</param>
internal sealed record Agenda(
    DateOnly Today,
    IReadOnlyList<AgendaVisit> Visits,
    IReadOnlyList<AgendaVisit> Overdue,
    IReadOnlyList<AgendaVisit> Next,
    IReadOnlyList<IReadOnlySet<VisitId>> Homes,
    IReadOnlyList<AgendaBooster> Boosters,
    IReadOnlyList<AgendaCourse> Unplanned,
    NearLimits Near
)
{
    /// <summary>Today's visits, those of one home together; what is overdue there comes along.</summary>
    public IReadOnlyList<AgendaStop> StopsToday => [.. Stops(Visits, Overdue)];

    /// <summary>What is overdue elsewhere.</summary>
    public IReadOnlyList<AgendaStop> StopsOverdue
    {
        get
        {
            var told = StopsToday.SelectMany(s => s.Visits).Select(v => v.Id).ToHashSet();
            return [.. Stops([.. Overdue.Where(v => !told.Contains(v.Id))], [])];
        }
    }

    private IEnumerable<AgendaStop> Stops(IReadOnlyList<AgendaVisit> visits, IReadOnlyList<AgendaVisit> besides)
    {
        var told = new HashSet<VisitId>();
        foreach (var visit in visits.Where(v => told.Add(v.Id)))
        {
            var home = Homes.FirstOrDefault(h => h.Contains(visit.Id));
            var stop = home is null
                ? [visit]
                : visits
                    .Concat(besides)
                    .Where(v => home.Contains(v.Id))
                    .OrderBy(v => v.StartsAt ?? TimeOnly.MaxValue)
                    .ThenBy(v => v.Family?.Number, StringComparer.Ordinal)
                    .ToList();
            told.UnionWith(stop.Select(v => v.Id));
            yield return new AgendaStop(stop);
        }
    }
}

/// <summary>One line of a day: a visit, or those of one home.</summary>
internal sealed record AgendaStop(IReadOnlyList<AgendaVisit> Visits)
{
    public AgendaVisit First => Visits[0];

    public bool IsHome => Visits.Count > 1;
}

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
