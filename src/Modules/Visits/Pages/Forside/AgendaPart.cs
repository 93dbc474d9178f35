using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forside;

/// <summary>A pedagogue's day: today's visits, what is not recorded, the windows that close, and who has no next visit.</summary>
internal sealed class AgendaPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role != Role.Pedagogue)
        {
            return [];
        }

        var agenda = (await send.Send(new ShowAgenda.Query(), cancellation)).Value;
        return
        [
            .. Section(agenda, Need.Today, "today", agenda.Visits.Count),
            .. Section(agenda, Need.Overdue, "overdue", agenda.StopsOverdue.Sum(s => s.Visits.Count)),
            .. Section(agenda, Need.Closing, "closing", agenda.Boosters.Count),
            .. Section(agenda, Need.Unplanned, "unplanned", agenda.Unplanned.Count),
        ];
    }

    private IEnumerable<FrontSection> Section(Agenda agenda, Need need, string name, int count) =>
        count == 0
            ? []
            :
            [
                new FrontSection(
                    need,
                    $"/Pages/Forside/_Agenda-{name}.cshtml",
                    agenda,
                    new FrontLine(count == 1 ? texts[$"agenda.{name}.one"] : texts[$"agenda.{name}.several", count], $"#{name}")
                ),
            ];
}
