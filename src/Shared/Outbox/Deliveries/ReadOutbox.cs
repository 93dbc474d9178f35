using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Outbox.Journal;
using BarnetIMidten.Shared.Outbox.Mail;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>By which ways this installation delivers, and whether it does.</summary>
internal static class ReadOutbox
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<View>;

    /// <param name="Hold">Null while post leaves.</param>
    internal sealed record View(bool SendsMail, bool KeepsJournal, HoldView? Hold);

    internal sealed class Handler(MailSettings mail, JournalSettings journal, OutboxGate gate, KernelDb db) : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation) =>
            new View(mail.IsOn, journal.IsOn, await gate.Hold(cancellation) is { } hold ? await HoldView.Of(hold, db, cancellation) : null);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/outbox", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok()).For<Query>();
}
