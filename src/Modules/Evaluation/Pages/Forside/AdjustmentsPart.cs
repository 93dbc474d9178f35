using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Evaluation.Pages.Forside;

/// <summary>For whoever promised it at a stop-op meeting: what she is to adjust, before it is due.</summary>
internal sealed class AdjustmentsPart(Dispatcher send, DanishClock clock, Phrasebook texts) : IFrontPart
{
    private const int DaysAhead = 14;

    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role is not (Role.Lead or Role.Pedagogue))
        {
            return [];
        }

        var due = (await send.Send(new ListAdjustments.Query(Mine: true, clock.Today.AddDays(DaysAhead)), cancellation)).Value.Items;
        if (due.Count == 0)
        {
            return [];
        }

        var late = due.Count(a => a.Overdue);
        return
        [
            new FrontSection(
                late > 0 ? Need.Overdue : Need.Duty,
                "/Pages/Forside/_Adjustments.cshtml",
                due,
                late > 0 ? new FrontLine(texts[late == 1 ? "stop-op.one-late" : "stop-op.several-late", late], "#justeringer") : null,
                Waits: new Waits(ReminderKind.Adjustments, [.. due.Select(a => Waits.Key(a.Id, a.DueOn))])
            ),
        ];
    }
}
