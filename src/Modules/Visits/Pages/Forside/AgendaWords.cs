using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forside;

/// <summary>How the front page speaks of a visit.</summary>
internal static class AgendaWords
{
    /// <summary>So many workdays left, and the window is said to close.</summary>
    public const int Few = 3;

    /// <summary>»Besøg 8 af 10«, »Startmøde«, »Booster-besøg«.</summary>
    public static string Which(this Phrasebook texts, AgendaVisit visit) =>
        visit switch
        {
            { Kind: Domain.VisitKind.Ordinary, Number: { } number, Most: { } most } => texts["agenda.visit-of", number, most],
            { Kind: Domain.VisitKind.Ordinary, Number: { } number } => texts["agenda.visit", number],
            _ => texts.Of("visit.kind", visit.Kind),
        };

    /// <summary>Which visit, where, and in what language the parents speak when it is not Danish.</summary>
    public static string About(this Phrasebook texts, AgendaVisit visit)
    {
        string?[] parts =
        [
            texts.Which(visit),
            visit.Place is { } place ? texts.Of("visit.place", place) : null,
            .. (visit.Family?.Languages ?? [])
                .Where(l => l != Languages.Danish.TwoLetterISOLanguageName)
                .Select(l => texts["agenda.speaks", texts.Language(l)]),
        ];
        return string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>Today and the last day included.</summary>
    public static int WorkdaysLeft(DateOnly today, DateOnly last) =>
        Enumerable.Range(0, Math.Max(0, last.DayNumber - today.DayNumber + 1)).Count(n => DanishHolidays.IsWorkday(today.AddDays(n)));
}
