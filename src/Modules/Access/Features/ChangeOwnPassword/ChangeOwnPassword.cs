using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>A user changes her own password, and shows that she knows the one she has. A wrong one counts as at the door:
/// whoever sits down at an open screen cannot guess on.</summary>
internal static class ChangeOwnPassword
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Change, "purpose.own-password")]
    [Uncounted]
    internal sealed record Command(PasswordHash? Compared, bool Right, NewPassword? Password) : ICommand<TrySignIn.Answer>;

    internal sealed record Body(string? Current, string? Password);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Password).Required();
            RuleFor(c => c.Password).APassword();
        }
    }

    internal sealed class Handler(AccessDb db, CallContext call, AuditNote note, TimeProvider clock) : IHandle<Command, TrySignIn.Answer>
    {
        public async Task<Result<TrySignIn.Answer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(call.Known.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            var isHers = user.TrySignIn(command.Right && command.Compared == user.Password, clock.GetUtcNow());
            if (isHers && user.LetSignIn(signInName: null, command.Password!.Hash).Refusal is { } refusal)
            {
                return refusal;
            }

            note.Refusal = isHers ? null : OwnPasswordDesk.Wrong;
            await db.SaveChangesAsync(cancellation);
            return new TrySignIn.Answer(isHers ? user.Stamp : null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/me/password",
                (Body body, OwnPasswordDesk desk, CancellationToken cancellation) =>
                    desk.Change(body.Current, body.Password, cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}

/// <summary>Compares and hashes before the command is sent, and says no when the password was wrong: the command itself must not, or the try would not count.</summary>
internal sealed class OwnPasswordDesk(Dispatcher send, Passwords passwords, CallContext call)
{
    public const string Wrong = "user.password-wrong";

    /// <summary>The session that goes on, where every other one ends.</summary>
    public async Task<Result<Admitted>> Change(string? current, string? wanted, CancellationToken cancellation)
    {
        var caller = call.Known;
        if (string.IsNullOrEmpty(current) || current.Length > NewPassword.Longest)
        {
            return Refusal.Field("current", string.IsNullOrEmpty(current) ? "field.required" : Wrong);
        }

        var mine = await send.Send(new FindAccount.ById(caller.Id), CallContext.For(Caller.SystemIn(caller.Municipality)), cancellation);
        var kept = mine.Value?.Password;
        var changed = await send.Send(
            new ChangeOwnPassword.Command(kept, passwords.Compare(kept, current).Right, NewPassword.Of(wanted, passwords)),
            cancellation
        );
        return changed switch
        {
            { Refusal: { } refusal } => refusal,
            { Value.Stamp: { } stamp } => new Admitted(caller, stamp),
            _ => Refusal.Field("current", Wrong),
        };
    }
}
