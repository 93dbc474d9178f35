using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using BarnetIMidten.Visits.Pages.Forloeb;

namespace BarnetIMidten.Visits.Pages.Kalender;

/// <summary>How one part of an entry is drawn and what it says.</summary>
/// <param name="Href">Where it is recorded.</param>
/// <param name="Clock">Once a day and a clock time are agreed.</param>
/// <param name="Who">The child, or the course's number.</param>
internal sealed record PartWords(string Css, string Href, string? Clock, string Who, string About, string? Carrier)
{
    public static PartWords Of(EntryPart part, ShowCalendar.Answer shown, Phrasebook texts)
    {
        var entry = part.Entry;
        return new PartWords(
            CssOf(part),
            HrefOf(entry, shown.Today),
            entry is { StartsAt: { } clock, IsWindow: false, Visit: not null } ? DanishFormat.Time(clock) : null,
            shown.Families.GetValueOrDefault(entry.Referral).Name(entry.Number.ToString()),
            AboutOf(entry, shown.Today, texts),
            shown.Carriers.GetValueOrDefault(entry.Pedagogue)?.Name
        );
    }

    private static string CssOf(EntryPart part) =>
        string.Join(
            ' ',
            new[]
            {
                $"cal-part {Word.Spelt(part.Entry.Kind)} d{part.Column} s{part.Length}",
                part.BeganBefore ? "from-before" : null,
                part.GoesOn ? "goes-on" : null,
                part.IsAgain ? "again" : null,
            }.OfType<string>()
        );

    private static string HrefOf(CalendarEntry entry, DateOnly today)
    {
        var course = $"/forloeb/{entry.Course}";
        return entry.Kind switch
        {
            EntryKind.Booster => $"{course}/booster",
            EntryKind.Pause => entry.IsOpenEnded ? $"{course}/pause" : course,
            EntryKind.Planned or EntryKind.Overdue when entry.Days.From <= today => $"{course}/besoeg/{entry.Visit}?status=held",
            _ => $"{course}/besoeg/{entry.Visit}",
        };
    }

    private static string AboutOf(CalendarEntry entry, DateOnly today, Phrasebook texts)
    {
        var window = DanishFormat.Range(entry.Days.From, entry.IsOpenEnded ? entry.Days.From : entry.Days.To, today);
        string?[] parts =
        [
            texts.Which(entry),
            entry.Place is { } place ? texts.Where(place) : null,
            entry.Kind switch
            {
                EntryKind.Held => texts["calendar.held"],
                EntryKind.Cancelled => texts["calendar.cancelled"],
                EntryKind.NoShow => texts["calendar.noShow"],
                EntryKind.Overdue => texts["calendar.not-recorded"],
                EntryKind.Pause => entry.IsOpenEnded ? texts["calendar.pause-open", window] : window,
                _ when entry.IsWindow => texts["calendar.can-be-held", window],
                _ => null,
            },
            entry is { IsWindow: true, StartsAt: { } clock } ? texts["calendar.at", DanishFormat.Time(clock)] : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
