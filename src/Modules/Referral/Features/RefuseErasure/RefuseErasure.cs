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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features.RefuseErasure;

/// <summary>The second person says no, or the first takes it back: the case stays.</summary>
internal static class RefuseErasure
{
    [Allow(Role.Lead, Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.erasure-refuse")]
    internal sealed record Command(ReferralId Id, Body Body) : ICommand<Done>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(string? Reason);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Reason).Required().AtMost(Rules.FreeText);
    }

    internal sealed class Handler(ReferralDb db, CallContext call, DanishClock clock) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.UnchangedOfMunicipality(command.Id, call, cancellation)).Refuses(out _) is { } no)
            {
                return no;
            }

            if (await db.WaitingErasure(command.Id, cancellation) is not { } asked)
            {
                return Refusal.Conflict("erasure.not-asked");
            }

            asked.Refuse(command.Body.Reason!, call.Known.Id, clock.Now);
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/erasure/refusal",
                (ReferralId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}
