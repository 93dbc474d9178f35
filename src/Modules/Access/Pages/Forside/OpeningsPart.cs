using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Access.Pages.Forside;

/// <summary>Tells a lead that somebody has opened a case by break-glass, until one of the leads has taken note of it.</summary>
internal sealed class OpeningsPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    private const int Most = 5;

    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role != Role.Lead || (await send.Send(new ShowMyOpenings.Query(), cancellation)).Value is not { Unseen: [_, ..] all })
        {
            return [];
        }

        var unseen = (await send.Send(new ListOpenings.Query(1, Most, Unseen: true), cancellation)).Value;
        return
        [
            new FrontSection(
                Need.Opened,
                "/Pages/Forside/_Openings.cshtml",
                unseen,
                new FrontLine(
                    unseen.Total == 1 ? texts["break-glass.front-one"] : texts["break-glass.front-several", unseen.Total],
                    "#noedadgange"
                ),
                Waits: new Waits(ReminderKind.BreakGlass, [.. all.Select(id => Waits.Key(id))])
            ),
        ];
    }
}

/// <summary>Leads a pedagogue back to what she has opened, as long as it is open.</summary>
internal sealed class OpenCasesPart(Dispatcher send) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role != Role.Pedagogue)
        {
            return [];
        }

        var open = (await send.Send(new ShowMyOpenings.Query(), cancellation)).Value.Open;
        return open.Count == 0 ? [] : [new FrontSection(Need.Opened, "/Pages/Forside/_OpenCases.cshtml", open)];
    }
}
