using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Deliveries;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Shared.Outbox.Holds;

/// <summary>The administrator's front page: that nothing leaves, until she lets go. No mail reminds her: it would wait with the rest.</summary>
internal sealed class HeldPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation) =>
        caller.Role == Role.Administrator && (await send.Send(new ReadOutbox.Query(), cancellation)).Value.Hold is { } hold
            ?
            [
                new FrontSection(
                    Need.Opened,
                    "/Pages/Leverancer/_Held.cshtml",
                    new HeldPost(hold.Reason, hold.Since),
                    new FrontLine(texts["outbox.held-line"], "#tilbageholdt")
                ),
            ]
            : [];
}
