using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Referrals.Pages.Forside;

/// <summary>Referrals by the days they have waited.</summary>
internal sealed class WaitingPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role is not (Role.Lead or Role.Pedagogue))
        {
            return [];
        }

        var waiting = (await send.Send(new ShowWaiting.Query(), cancellation)).Value;
        var longest = texts.Counted("look.days", waiting.LongestDays);
        return waiting.Total == 0
            ? []
            :
            [
                new FrontSection(
                    Need.Waiting,
                    "/Pages/Forside/_Waiting.cshtml",
                    waiting,
                    new FrontLine(
                        waiting.Total == 1 ? texts["waiting.one", longest] : texts["waiting.several", waiting.Total, longest],
                        "#waiting"
                    ),
                    Beside: false,
                    new Waits(ReminderKind.LateDecisions, [.. waiting.Late.Select(Key)]),
                    new Waits(ReminderKind.Referrals, [.. waiting.InAll.Except(waiting.Late).Select(Key)])
                ),
            ];
    }

    private static string Key(ShowWaiting.One one) => Waits.Key(one.Id, one.Status);
}
