using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Records that the parents were told what is registered about them (GDPR articles 13 and 14), or why they are not told yet. At any time: the duty does not end with the case.</summary>
internal static class RecordInformation
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Change, "purpose.information")]
    internal sealed record Command(ReferralId Id, InformationBody Body) : ICommand<ReferralAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) => RuleFor(c => c.Body).SetValidator(new InformationShape(clock));
    }

    internal sealed class Handler(ReferralDb db, CallContext call, Duties duties) : IHandle<Command, ReferralAnswer>
    {
        public async Task<Result<ReferralAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            if (referral.Inform(command.Body.Read(duties.Today, call.Known.Id), duties.InformPutOffTo).Refusal is { } refusal)
            {
                return refusal.At("on");
            }

            await db.SaveChangesAsync(cancellation);
            return ReferralAnswer.Alone(referral);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/referrals/{id}/parents-informed",
                (ReferralId id, InformationBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
