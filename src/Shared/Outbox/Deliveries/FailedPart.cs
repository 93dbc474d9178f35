using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>The administrator's front page: what did not arrive.</summary>
internal sealed class FailedPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role != Role.Administrator)
        {
            return [];
        }

        var failed = (await send.Send(new ShowFailed.Query(), cancellation)).Value;
        return failed.All.Count == 0
            ? []
            :
            [
                new FrontSection(
                    Need.Overdue,
                    "/Pages/Leverancer/_Failed.cshtml",
                    failed.Latest,
                    new FrontLine(
                        failed.All.Count == 1 ? texts["delivery.front-one"] : texts["delivery.front-several", failed.All.Count],
                        "#leverancer"
                    ),
                    Waits: new Waits(ReminderKind.Deliveries, [.. failed.All.Select(id => Waits.Key(id))])
                ),
            ];
    }
}
