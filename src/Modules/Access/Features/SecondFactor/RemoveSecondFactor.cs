using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>The caller does without a second factor, where her role lets her.</summary>
internal static class RemoveSecondFactor
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Change, "purpose.second-factor")]
    [Uncounted]
    internal sealed record Command(CodeBody Body) : ICommand<OwnFactorAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Code).ACode();
    }

    internal sealed class Handler(AccessDb db, Session session, CallContext call, AuditNote note, TimeProvider clock)
        : IHandle<Command, OwnFactorAnswer>
    {
        public async Task<Result<OwnFactorAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(call.Known.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            if (user.SecondFactor is null)
            {
                return Refusal.Conflict("second-factor.none");
            }

            var isHers = user.TryCode(session.Vault.Code(user.Id, RecoveryCodes.Read(command.Body.Code)), clock.GetUtcNow(), "removal");
            if (isHers && user.RemoveSecondFactor().Refusal is { } refusal)
            {
                return refusal;
            }

            note.Refusal = isHers ? null : OwnFactorDesk.Wrong;
            await db.SaveChangesAsync(cancellation);
            return new OwnFactorAnswer(isHers ? [] : null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/me/second-factor/removal",
                (CodeBody body, OwnFactorDesk desk, CancellationToken cancellation) =>
                    desk.Send(new Command(body), "code", cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}
