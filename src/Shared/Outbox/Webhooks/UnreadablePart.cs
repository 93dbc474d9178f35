using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>The administrator's front page: a webhook that cannot be opened, and so is told of nothing. By mail she is reminded of the messages that fail for it.</summary>
internal sealed class UnreadablePart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role != Role.Administrator)
        {
            return [];
        }

        var unreadable = (await send.Send(new ListWebhooks.Query(), cancellation)).Value.Items.Where(w => w.Unreadable).ToList();
        return unreadable.Count == 0
            ? []
            :
            [
                new FrontSection(
                    Need.Overdue,
                    "/Pages/Webhooks/_Unreadable.cshtml",
                    unreadable,
                    new FrontLine(texts["webhook.front-unreadable"], "#webhooks")
                ),
            ];
    }
}
