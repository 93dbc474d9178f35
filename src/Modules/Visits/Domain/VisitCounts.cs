using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Visits.Domain;

/// <summary>What reports count of a visit: nothing while it is planned.</summary>
internal static class VisitCounts
{
    public static VisitFigures? Of(VisitEntry entry) =>
        Of(entry.Facts, entry.Plan.From, entry.Place, entry.DurationMinutes, entry.Techniques);

    public static VisitFigures? Of(VisitFacts facts, DateOnly? plannedFor, Place? place, int? minutes, IReadOnlyList<string> techniques)
    {
        var (outcome, on) = facts.Status switch
        {
            VisitStatus.Held => (VisitOutcome.Held, facts.HeldOn),
            VisitStatus.NoShow => (VisitOutcome.NoShow, plannedFor),
            VisitStatus.Cancelled => (VisitOutcome.Cancelled, plannedFor),
            _ => (default, null),
        };
        return on is { } day
            ? new VisitFigures(
                outcome,
                day,
                facts.Kind == VisitKind.Booster,
                place is { } somewhere ? somewhere == Place.Home : null,
                minutes,
                techniques
            )
            : null;
    }
}
