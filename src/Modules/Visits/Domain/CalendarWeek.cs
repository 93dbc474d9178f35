namespace BarnetIMidten.Visits.Domain;

/// <summary>The part of an entry that lies in one week.</summary>
/// <param name="Column">The weekday on which the part begins, Monday being 1.</param>
/// <param name="Length">In days, within the week.</param>
/// <param name="BeganBefore">The entry began before this part; with <paramref name="IsAgain"/> it stands in an earlier week of the same page.</param>
internal sealed record EntryPart(CalendarEntry Entry, int Column, int Length, bool BeganBefore, bool GoesOn, bool IsAgain);

/// <summary>A day, and the parts that begin on it: what has a clock time first, in its order, pauses last.</summary>
internal sealed record CalendarDay(DateOnly Day, IReadOnlyList<EntryPart> Parts);

/// <summary>One week of a calendar. An entry that crosses weeks has a part in each: one window stays one bar.</summary>
internal sealed record CalendarWeek(DateOnly Monday, IReadOnlyList<CalendarDay> Days)
{
    private const int Length = 7;

    public static IReadOnlyList<CalendarWeek> Of(CalendarPeriod period, IReadOnlyCollection<CalendarEntry> entries)
    {
        var first = period.Span.From;
        return [.. period.Mondays.Select(monday => Of(monday, first, entries))];
    }

    private static CalendarWeek Of(DateOnly monday, DateOnly firstShown, IReadOnlyCollection<CalendarEntry> entries)
    {
        var sunday = monday.AddDays(Length - 1);
        var parts = entries
            .Where(e => e.Days.From <= sunday && e.Days.To >= monday)
            .Select(e => PartOf(e, monday, sunday, firstShown))
            .OrderBy(p => p.Entry.StartsAt is null)
            .ThenBy(p => p.Entry.StartsAt)
            .ThenBy(p => p.Entry.Kind)
            .ThenByDescending(p => p.Length)
            .ThenBy(p => p.Entry.Number.Year)
            .ThenBy(p => p.Entry.Number.Serial)
            .ToLookup(p => p.Column);
        return new CalendarWeek(
            monday,
            [.. Enumerable.Range(0, Length).Select(n => new CalendarDay(monday.AddDays(n), [.. parts[n + 1]]))]
        );
    }

    private static EntryPart PartOf(CalendarEntry entry, DateOnly monday, DateOnly sunday, DateOnly firstShown)
    {
        var (from, to) = (Later(entry.Days.From, monday), Earlier(entry.Days.To, sunday));
        return new EntryPart(
            entry,
            from.DayNumber - monday.DayNumber + 1,
            to.DayNumber - from.DayNumber + 1,
            entry.Days.From < monday,
            entry.Days.To > sunday,
            entry.Days.From < monday && monday > firstShown
        );
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
