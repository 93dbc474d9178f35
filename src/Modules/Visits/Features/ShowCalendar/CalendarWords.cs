using BarnetIMidten.Shared.Text;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>The words that the calendar's page and its feed share.</summary>
internal static class CalendarWords
{
    /// <summary>»Besøg«, »Startmøde«, »Booster-besøg«, »Pause«.</summary>
    public static string Which(this Phrasebook texts, CalendarEntry entry) =>
        entry.VisitKind is { } kind ? texts[$"calendar.kind.{Word.Spelt(kind)}"] : texts["calendar.pause"];

    /// <summary>»hjemme«, »i dagtilbuddet«.</summary>
    public static string Where(this Phrasebook texts, Place place) => texts[$"calendar.place.{Word.Spelt(place)}"];
}
