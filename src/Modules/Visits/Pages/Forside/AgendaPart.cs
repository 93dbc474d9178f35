using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forside;

/// <summary>A pedagogue's day: today's visits, what is not recorded, the windows that close, the limits that are near, what comes next, and who has no next visit.</summary>
internal sealed class AgendaPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role != Role.Pedagogue)
        {
            return [];
        }

        var agenda = (await send.Send(new ShowAgenda.Query(), cancellation)).Value;
        var (here, late) = (Visits(agenda.StopsToday), Visits(agenda.StopsOverdue));
        return
        [
            .. Section(agenda, Need.Today, "today", agenda.Visits.Count, ReminderKind.Visits, here.Select(v => Waits.Key(v.Id, v.From))),
            .. Section(agenda, Need.Overdue, "overdue", late.Count, ReminderKind.Unrecorded, late.Select(v => Waits.Key(v.Id, v.To))),
            .. Section(
                agenda,
                Need.Closing,
                "closing",
                agenda.Boosters.Count,
                ReminderKind.Boosters,
                agenda.Boosters.Select(b => Waits.Key(b.Course, b.To))
            ),
            .. agenda.Near.Section(texts, beside: false),
            .. Section(agenda, Need.Next, "next", agenda.Next.Count, ReminderKind.Visits, agenda.Next.Select(v => Waits.Key(v.Id, v.From))),
            .. Section(
                agenda,
                Need.Unplanned,
                "unplanned",
                agenda.Unplanned.Count,
                ReminderKind.Unplanned,
                agenda.Unplanned.Select(u => Waits.Key(u.Course))
            ),
        ];
    }

    private static List<AgendaVisit> Visits(IEnumerable<AgendaStop> stops) => [.. stops.SelectMany(s => s.Visits)];

    private IEnumerable<FrontSection> Section(
        Agenda agenda,
        Need need,
        string name,
        int count,
        ReminderKind kind,
        IEnumerable<string> matters
    ) =>
        count == 0
            ? []
            :
            [
                new FrontSection(
                    need,
                    $"/Pages/Forside/_Agenda-{name}.cshtml",
                    agenda,
                    new FrontLine(count == 1 ? texts[$"agenda.{name}.one"] : texts[$"agenda.{name}.several", count], $"#{name}"),
                    Waits: new Waits(kind, [.. matters])
                ),
            ];
}
