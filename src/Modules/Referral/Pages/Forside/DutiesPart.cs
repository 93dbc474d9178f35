using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Referrals.Pages.Forside;

/// <summary>What is owed to parents and is late, stopped, or about to end.</summary>
internal sealed class DutiesPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role is not (Role.Lead or Role.Pedagogue))
        {
            return [];
        }

        var duties = (await send.Send(new ShowDuties.Query(), cancellation)).Value;
        return duties.Count == 0
            ? []
            :
            [
                new FrontSection(
                    Need.Duty,
                    "/Pages/Forside/_FamilyDuties.cshtml",
                    duties,
                    new FrontLine(duties.Count == 1 ? texts["duty.one"] : texts["duty.several", duties.Count], "#pligter"),
                    Beside: true,
                    new Waits(ReminderKind.FamilyDuties, [.. Matters(duties)])
                ),
            ];
    }

    private static IEnumerable<string> Matters(ShowDuties.Answer duties) =>
        [
            .. duties.UninformedInAll.Select(id => Waits.Key(id, nameof(duties.Uninformed))),
            .. duties.Stopped.Select(s => Waits.Key(s.Id, nameof(duties.Stopped))),
            .. duties.Ending.Select(e => Waits.Key(e.Id, nameof(duties.Ending), e.Until)),
        ];
}
