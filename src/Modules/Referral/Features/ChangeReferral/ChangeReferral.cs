using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
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

/// <summary>Writes a referral anew, until it is decided. It keeps its number and the rules that it is judged by.</summary>
internal static class ChangeReferral
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Change, "purpose.referral-change")]
    internal sealed record Command(ReferralId Id, ReferralBody Body) : ICommand<ReferralAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) => RuleFor(c => c.Body).SetValidator(new ReferralShape(clock));
    }

    internal sealed class Handler(Registration registration, ReferralDb db, CallContext call, Facts facts)
        : IHandle<Command, ReferralAnswer>
    {
        public async Task<Result<ReferralAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            if ((await registration.Change(referral, command.Body, cancellation)).Refuses(out var isKnownAnew) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            await facts.Tell(new ReferralChanged(referral.Figures(), KnownAnew: isKnownAnew), cancellation);
            return ReferralAnswer.Alone(referral);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/referrals/{id}",
                (ReferralId id, ReferralBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
