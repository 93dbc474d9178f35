using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Referrals.Features.ListDue;
using BarnetIMidten.Referrals.Features.ListErasures;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Referrals.Pages.Forside;

/// <summary>Erasures that wait for a second person, and for the administrator the cases that no rule keeps any longer.</summary>
internal sealed class ErasuresPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    private const int Shown = 5;
    private const int Counted = 200;

    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role is not (Role.Lead or Role.Administrator))
        {
            return [];
        }

        var waiting = (await send.Send(new ListErasures.Query("waiting", 1, Counted), cancellation)).Value;
        var due = caller.Role == Role.Administrator ? (await send.Send(new ListDue.Query(1, Counted), cancellation)).Value : null;
        return waiting.Total + (due?.Total ?? 0) == 0
            ? []
            :
            [
                new FrontSection(
                    Need.Waiting,
                    "/Pages/Forside/_Erasures.cshtml",
                    new ErasuresSection([.. waiting.Items.Take(Shown)], due?.Total ?? 0),
                    waiting.Total == 0
                        ? null
                        : new FrontLine(
                            waiting.Total == 1 ? texts["erasure.front-one"] : texts["erasure.front", waiting.Total],
                            "#erasures"
                        ),
                    Beside: false,
                    new Waits(ReminderKind.Erasures, [.. waiting.Items.Select(e => Waits.Key(e.ReferralId, e.AskedAt))]),
                    new Waits(ReminderKind.Retention, [.. (due?.Items ?? []).Select(d => Waits.Key(d.ReferralId, d.KeptUntil))])
                ),
            ];
    }
}

/// <param name="Due">How many cases are due; 0 for a lead.</param>
internal sealed record ErasuresSection(IReadOnlyList<ErasureAnswer> Waiting, int Due);
