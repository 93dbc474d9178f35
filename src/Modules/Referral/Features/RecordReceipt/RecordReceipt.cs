using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Records the day the family department acknowledged a notification of concern.</summary>
internal static class RecordReceipt
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Change, "purpose.referral-notification")]
    internal sealed record Command(ReferralId Id, Body Body) : ICommand<NotificationAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(DateOnly? ReceiptOn);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) => RuleFor(c => c.Body.ReceiptOn).Required().NotAfter(clock);
    }

    internal sealed class Handler(ReferralDb db, CallContext call) : IHandle<Command, NotificationAnswer>
    {
        public async Task<Result<NotificationAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            if (referral.Receipt(command.Body.ReceiptOn!.Value).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            return NotificationAnswer.Of(referral.Notification!, referral.Version);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/referrals/{id}/notification",
                (ReferralId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
