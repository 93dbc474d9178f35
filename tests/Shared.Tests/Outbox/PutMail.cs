using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Tests.Outbox;

/// <summary>Puts a mail, and is kept, refused or broken.</summary>
internal static class PutMail
{
    public static Refusal No { get; } = Refusal.Conflict("toy.locked");

    [Allow(Role.Lead)]
    [Audited(AuditAction.Create, "purpose.toy-put")]
    internal sealed record Command(Ending Ending = Ending.Kept) : ICommand<DeliveryId?>;

    internal enum Ending
    {
        Kept,
        Refused,
        Broken,
    }

    internal sealed class Handler(IOutbox outbox) : IHandle<Command, DeliveryId?>
    {
        public async Task<Result<DeliveryId?>> Handle(Command request, CancellationToken cancellationToken)
        {
            var mail = new OutgoingMail("toy", "rikke@example.dk", "Noget venter", "Se https://example.dk/", "da");
            var put = await outbox.Put(mail, cancellationToken);
            return request.Ending switch
            {
                Ending.Refused => No,
                Ending.Broken => throw new InvalidOperationException("The shelf broke."),
                _ => put,
            };
        }
    }
}
