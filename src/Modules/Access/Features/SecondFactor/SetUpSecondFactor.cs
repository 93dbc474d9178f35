using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>The caller's app showed that it knows the secret: from now on its codes are asked for. Another telephone takes the place of the one before,
/// and a code of that one, or one on paper, shows that it is she who changes it.</summary>
internal static class SetUpSecondFactor
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Change, "purpose.second-factor")]
    [Uncounted]
    internal sealed record Command(Body Body) : ICommand<OwnFactorAnswer>;

    /// <param name="Ticket">That came with the secret.</param>
    /// <param name="Code">Six digits that the app shows now.</param>
    /// <param name="Current">A code of the second factor that she has, if she has one.</param>
    internal sealed record Body(string? Ticket, string? Code, string? Current);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Ticket).Required();
            RuleFor(c => c.Body.Code).ACode();
            RuleFor(c => c.Body.Current).ACode().When(c => !string.IsNullOrEmpty(c.Body.Current));
        }
    }

    internal sealed class Handler(AccessDb db, Session session, CallContext call, Slips slips, AuditNote note, TimeProvider clock)
        : IHandle<Command, OwnFactorAnswer>
    {
        public async Task<Result<OwnFactorAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(call.Known.Id, cancellation) is not { Closed: null } user)
            {
                return Refusal.NotFound;
            }

            if (user.IsAtProvider)
            {
                return Refusal.Conflict("second-factor.at-provider");
            }

            if (PrepareSecondFactor.SecretIn(command.Body.Ticket, call.Known, slips) is not { } secret)
            {
                return Refusal.Field("ticket", "second-factor.stale");
            }

            if (Totp.StepOf(secret, RecoveryCodes.Read(command.Body.Code), clock.GetUtcNow()) is not { } step)
            {
                return Refusal.Field("code", "second-factor.code-wrong");
            }

            if (user.SecondFactor is not null)
            {
                if (string.IsNullOrEmpty(command.Body.Current))
                {
                    return Refusal.Field("current", "field.required");
                }

                if (!user.TryCode(session.Vault.Code(user.Id, RecoveryCodes.Read(command.Body.Current)), clock.GetUtcNow(), "change"))
                {
                    note.Refusal = OwnFactorDesk.Wrong;
                    await db.SaveChangesAsync(cancellation);
                    return new OwnFactorAnswer(null);
                }
            }

            var codes = RecoveryCodes.Make();
            user.SetUp(
                new SecondFactor(secret, clock.GetUtcNow(), session.Vault.RecoveryHashes(user.Id, codes), [new SpentCode(step, "set up")])
            );
            await db.SaveChangesAsync(cancellation);
            return new OwnFactorAnswer(codes);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/me/second-factor",
                (Body body, OwnFactorDesk desk, CancellationToken cancellation) =>
                    desk.Send(new Command(body), "current", cancellation).Ok()
            )
            .For<Command>();
}
