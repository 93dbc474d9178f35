using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features.StartErasure;

/// <summary>One asks for a case to be erased. Nothing goes until another has confirmed it.</summary>
internal static class StartErasure
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.erasure-start")]
    internal sealed record Command(ReferralId Id, Body Body) : ICommand<ErasureAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(string? Reason);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Reason).Required().AtMost(Rules.FreeText);
    }

    internal sealed class Handler(ReferralDb db, CallContext call, DanishClock clock) : IHandle<Command, ErasureAnswer>
    {
        public async Task<Result<ErasureAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.UnchangedOfMunicipality(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            if (await db.WaitingErasure(command.Id, cancellation) is not null)
            {
                return Refusal.Conflict("erasure.waiting");
            }

            if (Erasure.Ask(referral, command.Body.Reason!, call.Known.Id, clock.Now).Refuses(out var erasure) is { } refusal)
            {
                return refusal;
            }

            db.Erasures.Add(erasure);
            await db.SaveChangesAsync(cancellation);
            return ErasureAnswer.Of(erasure, referral.Number);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/erasure",
                (ReferralId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Accepted()
            )
            .For<Command>(StatusCodes.Status202Accepted);
}
