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
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>By which ways this installation delivers, and whether it does.</summary>
internal static class ReadOutbox
{
    /// <summary>So many of those in doubt are named.</summary>
    public const int Named = 100;

    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<View>;

    /// <param name="Hold">Null while post leaves.</param>
    internal sealed record View(bool SendsMail, bool KeepsJournal, HoldView? Hold);

    /// <param name="Cut">What was put until then may have left already.</param>
    /// <param name="InDoubt">How much of it has not left from here.</param>
    /// <param name="LatestInDoubt">The latest hundred of them.</param>
    /// <param name="PutSince">How much was put since and waits.</param>
    internal sealed record HoldView(
        HoldReason Reason,
        DateTimeOffset Since,
        DateTimeOffset Cut,
        int InDoubt,
        IReadOnlyList<DeliveryLine> LatestInDoubt,
        int PutSince
    );

    internal sealed class Handler(MailSettings mail, JournalSettings journal, OutboxGate gate, KernelDb db) : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken) =>
            new View(
                mail.IsOn,
                journal.IsOn,
                await gate.Hold(cancellationToken) is { } hold ? await Described(hold, cancellationToken) : null
            );

        private async Task<HoldView> Described(Hold hold, CancellationToken cancellation) =>
            new(
                hold.Reason,
                DeliveryAnswer.InDenmark(hold.Since),
                DeliveryAnswer.InDenmark(hold.Cut),
                await db.Deliveries.InDoubt(hold).CountAsync(cancellation),
                await db.Deliveries.InDoubt(hold).Latest(Named).ToListAsync(cancellation),
                await db.Deliveries.CountAsync(d => d.State == DeliveryState.Waiting && d.MadeAt > hold.Cut, cancellation)
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/outbox", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok()).For<Query>();
}
