using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>Entries as a calendar program reads them: the course's number and the kind of place, no name and no note.</summary>
internal static class CalendarFeed
{
    /// <summary>How long an agreed visit is shown to last where nobody has said.</summary>
    private const int UsualMinutes = 60;

    /// <param name="address">Of the server: where each entry leads.</param>
    public static string Write(IEnumerable<CalendarEntry> entries, Phrasebook texts, string address, DateTimeOffset now)
    {
        var calendar = new CalendarText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//Barnet i Midten//Kalender//DA")
            .Line("CALSCALE", "GREGORIAN")
            .Words("X-WR-CALNAME", "Barnet i Midten")
            .Line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
            .Line("X-PUBLISHED-TTL", "PT1H");
        foreach (var entry in entries)
        {
            calendar
                .Line("BEGIN", "VEVENT")
                .Line("UID", $"{entry.Visit?.ToString() ?? $"booster-{entry.Course}"}@barnet-i-midten")
                .Instant("DTSTAMP", now)
                .Words("SUMMARY", Summary(entry, texts))
                .Line("URL", $"{address}/forloeb/{entry.Course}")
                .Line("CLASS", "PRIVATE");
            When(calendar, entry).Line("END", "VEVENT");
        }

        return calendar.Line("END", "VCALENDAR").ToString();
    }

    /// <summary>An agreed visit has a clock time and takes it; all else is days, the last of which the format does not count, and takes nobody's time.</summary>
    private static CalendarText When(CalendarText calendar, CalendarEntry entry)
    {
        if (entry.Kind != EntryKind.Booster && entry.StartsAt is { } clock && !entry.IsWindow)
        {
            var starts = DanishClock.At(entry.Days.From, clock);
            return calendar
                .Instant("DTSTART", starts)
                .Instant("DTEND", starts.AddMinutes(entry.DurationMinutes ?? UsualMinutes))
                .Line("TRANSP", "OPAQUE");
        }

        return calendar.Day("DTSTART", entry.Days.From).Day("DTEND", entry.Days.To.AddDays(1)).Line("TRANSP", "TRANSPARENT");
    }

    /// <summary>»Besøg 2026-0006 · hjemme«, and of a window that it is one.</summary>
    private static string Summary(CalendarEntry entry, Phrasebook texts)
    {
        string?[] parts =
        [
            $"{texts.Which(entry)} {entry.Number}",
            entry.Place is { } place ? texts.Where(place) : null,
            entry.Kind switch
            {
                EntryKind.Held => texts["calendar.held"],
                EntryKind.Overdue => texts["calendar.not-recorded"],
                _ when entry.IsWindow => texts["calendar.can-be-held", DanishFormat.FullRange(entry.Days.From, entry.Days.To)],
                _ => null,
            },
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
