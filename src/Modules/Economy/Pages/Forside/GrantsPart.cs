using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Economy.Pages.Forside;

/// <summary>For lead and controller: that the pilot is to be evaluated, or ends (K4); and who waits for a grant.</summary>
internal sealed class GrantsPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role is not (Role.Lead or Role.Controller))
        {
            return [];
        }

        var view = (await send.Send(new ShowPilot.Query(), cancellation)).Value;
        if (!view.Says)
        {
            return [];
        }

        var late = view.Pilot.Warning == PilotWarning.EvaluationLate;
        return
        [
            new FrontSection(
                late ? Need.Overdue : Need.Duty,
                "/Pages/Forside/_Grants.cshtml",
                view,
                late ? new FrontLine(texts["grant.front-late"], "#bevillinger") : null,
                Waits: new Waits(
                    ReminderKind.Pilot,
                    view.Pilot.Warning == PilotWarning.None
                        ? []
                        : [Waits.Key(view.Pilot.Warning, view.Pilot.EvaluationDueOn, view.Pilot.EndsOn)]
                )
            ),
        ];
    }
}
