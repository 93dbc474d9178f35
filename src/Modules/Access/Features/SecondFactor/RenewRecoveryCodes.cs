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
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Ten new codes on paper for the caller: those that she has are used, or somebody saw them.</summary>
internal static class RenewRecoveryCodes
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

            var isHers = user.TryCode(session.Vault.Code(user.Id, RecoveryCodes.Read(command.Body.Code)), clock.GetUtcNow(), "renewal");
            var codes = isHers ? RecoveryCodes.Make() : null;
            if (codes is not null)
            {
                user.RenewRecoveryCodes(session.Vault.RecoveryHashes(user.Id, codes));
            }

            note.Refusal = isHers ? null : OwnFactorDesk.Wrong;
            await db.SaveChangesAsync(cancellation);
            return new OwnFactorAnswer(codes);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/me/second-factor/recovery-codes",
                (CodeBody body, OwnFactorDesk desk, CancellationToken cancellation) =>
                    desk.Send(new Command(body), "code", cancellation).Ok()
            )
            .For<Command>();
}
