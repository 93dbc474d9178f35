using System.Globalization;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Kalender;

/// <summary><c>/kalender?vis=maaned&amp;dag=2026-11-23&amp;hvem=…</c>: a pedagogue's own calendar; a lead's of whom she likes.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class IndexModel(Dispatcher send) : PageModel
{
    private const string Month = "maaned";
    private const string Week = "uge";

    [BindProperty(SupportsGet = true, Name = "vis")]
    public string? Shows { get; set; }

    [BindProperty(SupportsGet = true, Name = "dag")]
    public string? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "hvem")]
    public string? Whose { get; set; }

    internal ShowCalendar.Answer? Shown { get; private set; }

    private CalendarView View => Shows == Month ? CalendarView.Month : CalendarView.Week;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        DateOnly? day = null;
        if (!string.IsNullOrEmpty(Day))
        {
            if (
                !DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
                || !CalendarPeriod.Knows(asked)
            )
            {
                // an address somebody wrote by hand: today answers it
                return Redirect(Address(View, null));
            }

            day = asked;
        }

        UserId? whose = string.IsNullOrEmpty(Whose) ? null : EntityId.Read<UserId>(Whose);
        var shown = await send.Send(new ShowCalendar.Query(View, day, whose), cancellation);
        if (shown.Refusal is not null)
        {
            Whose = null;
            return Redirect(Address(View, day));
        }

        Shown = shown.Value;
        return Page();
    }

    internal string Word(CalendarView view) => view == CalendarView.Month ? Month : Week;

    internal string At(CalendarPeriod period) => Address(period.View, period.Day);

    /// <param name="day">Null: today.</param>
    internal string Address(CalendarView view, DateOnly? day) =>
        $"/kalender?vis={Word(view)}"
        + (day is { } then ? $"&dag={then.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")
        + (string.IsNullOrEmpty(Whose) ? "" : $"&hvem={Uri.EscapeDataString(Whose)}");
}
