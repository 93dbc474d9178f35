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

/// <summary>Gives a referral to a pedagogue, who then may read and screen it.</summary>
internal static class AssignReferral
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.referral-assign")]
    internal sealed record Command(ReferralId Id, Body Body) : ICommand<ReferralAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(UserId? PedagogueId);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.PedagogueId).Required();
    }

    internal sealed class Handler(ReferralDb db, CallContext call, IStaff staff) : IHandle<Command, ReferralAnswer>
    {
        public async Task<Result<ReferralAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            var pedagogue = command.Body.PedagogueId!.Value;
            if (await staff.Find(pedagogue, cancellation) is not { Role: Role.Pedagogue, Active: true })
            {
                return Refusal.Field("pedagogueId", "referral.pedagogue-unknown");
            }

            if (referral.Assign(pedagogue).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            return ReferralAnswer.Alone(referral);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/assign",
                (ReferralId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
