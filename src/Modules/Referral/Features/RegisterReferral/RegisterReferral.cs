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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

internal static class RegisterReferral
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Create, "purpose.referral-register")]
    [Uncounted]
    internal sealed record Command(ReferralBody Body) : ICommand<ReferralAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) => RuleFor(c => c.Body).SetValidator(new ReferralShape(clock));
    }

    internal sealed class Handler(Registration registration, ReferralDb db, AuditNote note, Facts facts) : IHandle<Command, ReferralAnswer>
    {
        public async Task<Result<ReferralAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var registered = await registration.Register(command.Body, reference: null, standing: null, cancellation);
            if (registered.Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            await facts.Tell(new ReferralChanged(registered.Value.Figures(), Step: ReferralStep.Received), cancellation);
            note.Subject = registered.Value.Id.Value;
            return ReferralAnswer.Alone(registered.Value);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals",
                (ReferralBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body), cancellation).Created(referral => $"/api/v1/referrals/{referral.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
